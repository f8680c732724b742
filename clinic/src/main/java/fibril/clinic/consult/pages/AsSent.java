package fibril.clinic.consult.pages;

import fibril.clinic.consult.Answer;
import fibril.clinic.consult.FromHome;
import java.util.Map;
import java.util.Optional;

/**
 * The answers from home that nobody has gone through with her yet. The id of the newest form they stand in is part of what a
 * tap sends: a tap that a browser kept from an older form confirms nothing of a newer one.
 */
record AsSent(String form, Map<String, Answer> answers) {

    private static final String TAP = "as-sent-";

    static final AsSent NOTHING = new AsSent("", Map.of());

    AsSent {
        answers = Map.copyOf(answers);
    }

    static AsSent of(FromHome home) {
        return home.newest()
                .map(form -> new AsSent(form.id().toString(), home.answers()))
                .orElse(NOTHING);
    }

    /** What a form sends for an answer that is confirmed as it came. */
    String tap() {
        return TAP + form;
    }

    /** Of another form than this one: she has sent a newer one meanwhile, and is asked about that. */
    static boolean isTap(String typed) {
        return typed.startsWith(TAP);
    }

    Optional<Answer> to(String rule) {
        return Optional.ofNullable(answers.get(rule));
    }
}
