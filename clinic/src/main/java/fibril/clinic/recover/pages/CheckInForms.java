package fibril.clinic.recover.pages;

import fibril.atlas.Atlas;
import fibril.atlas.CheckInQuestion;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.people.Corridor;
import fibril.clinic.people.pages.ClientHeads;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.recover.CheckIn;
import fibril.clinic.recover.Recovery;
import fibril.clinic.recover.Said;
import fibril.clinic.recover.pages.CheckInFormPage.Correction;
import fibril.clinic.recover.pages.CheckInFormPage.Field;
import fibril.clinic.recover.pages.CheckInFormPage.Group;
import fibril.clinic.recover.pages.CheckInFormPage.Question;
import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the form of a check-in, with what was answered before beside each question. */
@Component
public class CheckInForms {

    private final Clients clients;
    private final ClientHeads heads;
    private final CurrentAtlas atlas;
    private final CheckInPhotographs photographs;
    private final RecoverWords words;
    private final Clock clock;

    public CheckInForms(
            Clients clients,
            ClientHeads heads,
            CurrentAtlas atlas,
            CheckInPhotographs photographs,
            RecoverWords words,
            Clock clock) {
        this.clients = clients;
        this.heads = heads;
        this.atlas = atlas;
        this.photographs = photographs;
        this.words = words;
        this.clock = clock;
    }

    CheckInFormPage fresh(Recovery recovery, int due, Form form) {
        UUID key = form.error("key") == null ? form.id("key").orElseGet(UUID::randomUUID) : UUID.randomUUID();
        String address = "/sessions/" + recovery.session().id() + "/check-ins";
        return page(recovery, due, form, key, address, recoveryOf(recovery), null, null);
    }

    CheckInFormPage correction(Recovery recovery, CheckIn checkIn, Form form, List<String> newer) {
        String address = "/check-ins/" + checkIn.id();
        Correction correction = new Correction(form.typed("version"), field(form, "reason"), newer);
        return page(recovery, checkIn.dueHours(), form, checkIn.id(), address, address, correction, checkIn);
    }

    private static String recoveryOf(Recovery recovery) {
        return "/clients/" + recovery.session().client() + "/recovery";
    }

    private CheckInFormPage page(
            Recovery recovery,
            int due,
            Form form,
            UUID key,
            String action,
            String cancel,
            @Nullable Correction correction,
            @Nullable CheckIn corrected) {
        Client client = clients.find(recovery.session().client()).orElseThrow();
        Instant now = clock.instant();
        return new CheckInFormPage(
                heads.of(client, Corridor.RECOVER, words.words()),
                words.t(correction == null ? "recover.checkIn.new" : "recover.checkIn.correct", words.due(due)),
                words.t(
                        "recover.checkIn.about",
                        words.words().day(recovery.treated().endedAt()),
                        words.treated(recovery.treated()),
                        words.after(recovery.treated().hoursAt(now))),
                action,
                cancel,
                key.toString(),
                Integer.toString(due),
                new Field(told(form, now), form.error("told")),
                groups(recovery, due, form, corrected, now),
                form.ticked(TypedCheckIn.ALL_ASKED),
                field(form, "ownWords"),
                photographs.field(client, form),
                correction,
                form.problems());
    }

    private String told(Form form, Instant now) {
        String typed = form.typed("told");
        return typed.isEmpty() ? Moments.typed(now, words.words()) : typed;
    }

    private static Field field(Form form, String name) {
        return new Field(form.typed(name), form.error(name));
    }

    private List<Group> groups(Recovery recovery, int due, Form form, @Nullable CheckIn corrected, Instant now) {
        Atlas facts = atlas.get();
        Set<String> urgent = CheckInQuestions.urgent(facts);
        List<Question> first = new ArrayList<>();
        List<Question> skin = new ArrayList<>();
        List<Question> life = new ArrayList<>();
        for (CheckInQuestion question : recovery.treated().questionsAt(due, facts)) {
            // from the first question about days on, it is no longer about the skin
            boolean aboutLife = !life.isEmpty() || question.form() instanceof CheckInQuestion.Form.DayNumber;
            List<Question> group = urgent.contains(question.id()) ? first : aboutLife ? life : skin;
            group.add(question(recovery, question, form, corrected, now));
        }
        return List.of(
                new Group("urgent", words.t("recover.form.urgent"), true, first),
                new Group("skin", words.t("recover.form.skin"), false, skin),
                new Group("life", words.t("recover.form.life"), false, life));
    }

    private Question question(
            Recovery recovery, CheckInQuestion question, Form form, @Nullable CheckIn corrected, Instant now) {
        boolean days = question.form() instanceof CheckInQuestion.Form.DayNumber;
        List<Choice> choices = new ArrayList<>();
        if (!days) choices.add(Choice.of("", words.t("recover.notAsked")));
        choices.addAll(CheckInQuestions.choices(question, recovery.treated().endedAt(), now, words.words()));
        String field = CheckInQuestions.field(question);
        return new Question(
                field,
                question.ask(),
                days,
                choices,
                form.typed(field),
                before(recovery, question, corrected).orElse(null),
                form.error(field));
    }

    private Optional<String> before(Recovery recovery, CheckInQuestion question, @Nullable CheckIn corrected) {
        return recovery.told().reversed().stream()
                .filter(told -> told.answers().wasAsked(question.id()))
                .filter(told -> corrected == null || told.at().isBefore(corrected.at()))
                .findFirst()
                .map(told -> {
                    Said said = told.answers().to(question.id());
                    return words.t(
                            "recover.form.before",
                            words.after(recovery.treated().hoursAt(told.at())),
                            CheckInQuestions.words(question, said, words.words()));
                });
    }
}
