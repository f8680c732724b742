package fibril.clinic.plan;

import fibril.atlas.Atlas;
import fibril.atlas.Overlay;
import fibril.clinic.people.Client;
import fibril.clinic.people.Sex;
import fibril.clinic.practice.Provenance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes valid plans for tests, each part of which may be changed. */
final class Plans {

    static final Atlas ATLAS = Atlas.load();
    static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    static final Instant NINE = Instant.parse("2026-06-15T08:00:00.123Z");
    static final UUID OPERATOR = new UUID(0, 1);

    private Plans() {}

    /** The atlas under a clinic's own settings. */
    static Atlas under(Overlay overlay) {
        try {
            Path file = Files.createTempFile("overlay", ".json");
            Files.writeString(file, overlay.toJson());
            return Atlas.load(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Overlay with(Overlay.NumbingLimits limits) {
        return new Overlay(List.of(), List.of(), List.of(), List.of(), List.of(limits));
    }

    static Overlay with(Overlay.OwnDepth depth) {
        return new Overlay(List.of(), List.of(depth), List.of(), List.of(), List.of());
    }

    static Client client(@Nullable Integer skinType) {
        UUID id = UUID.randomUUID();
        return new Client(
                id,
                "Ada",
                "Example",
                LocalDate.of(1990, 1, 31),
                Sex.FEMALE,
                skinType,
                "",
                "",
                "",
                null,
                Provenance.first(OPERATOR, NINE));
    }

    /** Acne scars on the cheeks with a SkinPen: on label. */
    static Course course(UUID client, PlannedZone... zones) {
        return new Course(
                UUID.randomUUID(),
                client,
                "acne_scars",
                "skinpen_precision",
                zones.length == 0 ? List.of(new PlannedZone("cheeks", 1.0, 4)) : List.of(zones),
                4,
                28,
                true,
                List.of(),
                "",
                new Numbing.None(),
                "",
                CourseState.AGREED,
                "",
                ATLAS.version(),
                Provenance.first(OPERATOR, NINE));
    }

    static Course on(Course c, String device, List<PlannedZone> zones, Numbing numbing) {
        return new Course(
                c.id(),
                c.client(),
                c.concern(),
                device,
                zones,
                c.sessions(),
                c.spacingDays(),
                c.onLabel(),
                c.offLabelReasons(),
                c.offLabelWhy(),
                numbing,
                c.notes(),
                c.state(),
                c.stateReason(),
                c.atlasVersion(),
                c.provenance().next(OPERATOR, NINE, "changed"));
    }

    static Course offLabel(Course c, List<String> reasons) {
        return new Course(
                c.id(),
                c.client(),
                c.concern(),
                c.device(),
                c.zones(),
                c.sessions(),
                c.spacingDays(),
                false,
                reasons,
                "nothing cleared exists for her",
                c.numbing(),
                c.notes(),
                c.state(),
                c.stateReason(),
                c.atlasVersion(),
                c.provenance());
    }

    static Consent consent(Course course, String textVersion) {
        return new Consent(
                UUID.randomUUID(),
                course.client(),
                ConsentKind.TREATMENT,
                course.id(),
                course.provenance().version(),
                new Consent.Wording("treatment", textVersion, "a".repeat(64), "# Your treatment\nŁukasz, Σοφία\n- one"),
                new Signature("Ödön Łukasz", ""),
                "",
                "",
                TODAY,
                TODAY.plusMonths(12),
                null,
                Provenance.first(OPERATOR, NINE));
    }
}
