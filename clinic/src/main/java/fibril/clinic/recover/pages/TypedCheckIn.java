package fibril.clinic.recover.pages;

import fibril.atlas.Atlas;
import fibril.atlas.CheckInQuestion;
import fibril.clinic.recover.Answers;
import fibril.clinic.recover.CheckIn;
import fibril.clinic.recover.Recovery;
import fibril.clinic.recover.Said;
import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import fibril.clinic.web.Words;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A check-in as it was typed. */
record TypedCheckIn(Instant at, Answers answers, String ownWords) {

    static final int LONGEST_WORDS = 2000;

    /** Ticked when every urgent sign was asked and the answer to those without a mark of their own was no. */
    static final String ALL_ASKED = "urgentAllNo";

    /** Every fault is noted in the form; empty when there is one. */
    static Optional<TypedCheckIn> read(Form form, Recovery recovery, int due, Atlas atlas, Instant now, Words words) {
        form.labels("recover.form");
        Optional<Instant> at = Moments.need(form, "told", recovery.treated().endedAt(), now, words);
        Answers answers = answers(form, recovery, due, atlas, at.orElse(now), words);
        String ownWords = form.text("ownWords", LONGEST_WORDS);
        if (form.isClean() && answers.said().isEmpty() && ownWords.isEmpty()) {
            form.problem("", "recover.form.empty");
        }
        return form.isClean() ? at.map(told -> new TypedCheckIn(told, answers, ownWords)) : Optional.empty();
    }

    private static Answers answers(Form form, Recovery recovery, int due, Atlas atlas, Instant toldAt, Words words) {
        Set<String> urgent = form.ticked(ALL_ASKED) ? CheckInQuestions.urgent(atlas) : Set.of();
        Map<String, Said> answers = new HashMap<>();
        for (CheckInQuestion question : recovery.treated().questionsAt(due, atlas)) {
            String typed = form.typed(CheckInQuestions.field(question));
            if (typed.isEmpty() && urgent.contains(question.id())) {
                answers.put(question.id(), new Said.No());
                continue;
            }
            List<Choice> choices =
                    CheckInQuestions.choices(question, recovery.treated().endedAt(), toldAt, words);
            CheckInQuestions.said(question, typed, choices)
                    .ifPresentOrElse(
                            said -> answers.put(question.id(), said),
                            () -> form.refuse(
                                    CheckInQuestions.field(question),
                                    words.t("recover.form.notOffered", question.ask(), typed, offered(choices))));
        }
        return new Answers(answers);
    }

    private static String offered(List<Choice> choices) {
        return choices.getFirst().label() + " – " + choices.getLast().label();
    }

    /** What stands in the form when a check-in on record is corrected. */
    static Map<String, String> fields(CheckIn checkIn, Words words) {
        Map<String, String> fields = new HashMap<>();
        checkIn.answers().said().forEach((question, said) -> fields.put("q-" + question, CheckInQuestions.typed(said)));
        fields.put("told", Moments.typed(checkIn.at(), words));
        fields.put("ownWords", checkIn.ownWords());
        fields.put("version", Integer.toString(checkIn.provenance().version()));
        return fields;
    }
}
