package fibril.clinic.recover.pages.link;

import fibril.atlas.Atlas;
import fibril.atlas.CheckInQuestion;
import fibril.clinic.recover.Answers;
import fibril.clinic.recover.CheckIn;
import fibril.clinic.recover.Recovery;
import fibril.clinic.recover.Said;
import fibril.clinic.recover.pages.CheckInQuestions;
import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import fibril.clinic.web.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A check-in as a client types it: how much on scales, all yes-or-no signs as one list to tick, and the rest if she likes.
 * What she left without a tick is a no only where she said that she read the whole list.
 */
record MyAnswers(Answers answers, String ownWords) {

    static final String SIGNS = "signs";
    static final String LIST_READ = "listRead";
    static final String OWN_WORDS = "ownWords";
    static final int LONGEST_WORDS = 2000;

    /** The questions of one check-in by how they are asked. */
    record Asked(List<CheckInQuestion> scales, List<CheckInQuestion> signs, List<CheckInQuestion> life) {

        /** Urgent signs stand first; from the first question about days on, it is no longer about the skin. */
        static Asked of(Recovery recovery, int due, Atlas atlas) {
            Set<String> urgent = CheckInQuestions.urgent(atlas);
            List<CheckInQuestion> scales = new ArrayList<>();
            List<CheckInQuestion> first = new ArrayList<>();
            List<CheckInQuestion> signs = new ArrayList<>();
            List<CheckInQuestion> life = new ArrayList<>();
            for (CheckInQuestion question : recovery.treated().questionsAt(due, atlas)) {
                boolean aboutLife = !life.isEmpty() || question.form() instanceof CheckInQuestion.Form.DayNumber;
                if (aboutLife) life.add(question);
                else if (!(question.form() instanceof CheckInQuestion.Form.YesNo)) scales.add(question);
                else (urgent.contains(question.id()) ? first : signs).add(question);
            }
            first.addAll(signs);
            return new Asked(scales, first, life);
        }
    }

    /** Every fault is noted in the form. */
    static MyAnswers read(Form form, Recovery recovery, Asked asked, Instant now, Words words) {
        form.labels("link.form");
        Map<String, Said> said = new HashMap<>();
        List<CheckInQuestion> chosen = new ArrayList<>(asked.scales());
        chosen.addAll(asked.life());
        for (CheckInQuestion question : chosen) choice(form, question, recovery, now, words, said);
        signs(form, asked, said);
        return new MyAnswers(new Answers(said), form.text(OWN_WORDS, LONGEST_WORDS));
    }

    private static void choice(
            Form form, CheckInQuestion question, Recovery recovery, Instant now, Words words, Map<String, Said> said) {
        String field = CheckInQuestions.field(question);
        String typed = form.typed(field);
        List<Choice> choices =
                CheckInQuestions.choices(question, recovery.treated().endedAt(), now, words);
        CheckInQuestions.said(question, typed, choices)
                .ifPresentOrElse(
                        answer -> said.put(question.id(), answer),
                        () -> form.problem(
                                field,
                                "link.form.notOffered",
                                question.ask(),
                                typed,
                                choices.getFirst().label(),
                                choices.getLast().label()));
    }

    private static void signs(Form form, Asked asked, Map<String, Said> said) {
        Set<String> known = asked.signs().stream().map(CheckInQuestion::id).collect(Collectors.toUnmodifiableSet());
        for (String ticked : form.all(SIGNS)) {
            if (known.contains(ticked)) said.put(ticked, new Said.Yes());
            else form.problem(SIGNS, "link.form.noSign", ticked);
        }
        if (form.ticked(LIST_READ)) known.forEach(sign -> said.putIfAbsent(sign, new Said.No()));
    }

    private boolean isEmpty() {
        return answers.said().isEmpty() && ownWords.isEmpty();
    }

    /** Whether it can be written down as it is. */
    boolean fits() {
        return ownWords.length() <= LONGEST_WORDS;
    }

    /** Names what a check-in that was asked for still lacks. A call in between may say as little as it likes. */
    void needWhole(Form form, Asked asked, int due) {
        if (due == CheckIn.IN_BETWEEN) {
            if (isEmpty()) form.problem("", "link.form.empty");
            return;
        }
        for (CheckInQuestion question : asked.scales()) {
            String field = CheckInQuestions.field(question);
            boolean open = !answers.wasAsked(question.id()) && form.error(field) == null;
            if (open) form.problem(field, "link.form.missing", question.ask());
        }
        if (!asked.signs().isEmpty() && !form.ticked(LIST_READ)) form.problem(LIST_READ, "link.form.listRead.missing");
    }
}
