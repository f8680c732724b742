package fibril.walk;

import fibril.clinic.copies.CopySettings;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.SetUpCode;
import fibril.clinic.testkit.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Forms of a practice in which nobody works yet, and of one that keeps copies and knows another house that signs people in. */
final class FreshScenes {

    /** Nobody asks that house anything. */
    static final Map<String, Object> SETTINGS = Map.of(
            "fibril.oidc.issuer", "https://id.example.org",
            "fibril.oidc.client-id", "practice",
            "fibril.oidc.client-secret", "no secret of anybody",
            "fibril.oidc.name", "Clinic Group");

    /** After a few more of the wrong codes even the right one opens nothing. */
    static final int TRIES = SetUpCode.TRIES / 4;

    private final Practice practice;
    private final Consumer<Visitor> met;

    FreshScenes(Practice practice, Consumer<Visitor> met) {
        this.practice = practice;
        this.met = met;
    }

    /** What the console shows. */
    Map<String, String> code() {
        return Map.of("code", practice.piece(SetUpCode.class).inGroups());
    }

    Scene setUp(Map<String, String> known) {
        Visitor first = Visitor.stranger(practice);
        met.accept(first);
        return new Scene(() -> first, () -> List.of("/set-up"), known);
    }

    Map<String, Scene> afterwards() {
        UUID colleague = Visitor.hire(practice, Role.PRACTITIONER, "colleague", "Colleague Example");
        Visitor owner = Visitor.signedIn(practice, Role.OWNER);
        met.accept(owner);
        practice.set(CopySettings.HOW, CopySettings.How.NIGHTLY.name());
        practice.set(CopySettings.FOLDER, TestDatabase.emptyFolder().toString());
        return Map.of(
                "/settings/backups/runs", new Scene(() -> owner, () -> List.of("/settings/backups")),
                "/staff/{id}/sign-in-service",
                        new Scene(() -> owner, () -> List.of("/staff/" + colleague + "/sign-in-service")));
    }
}
