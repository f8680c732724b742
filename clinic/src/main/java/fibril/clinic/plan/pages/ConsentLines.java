package fibril.clinic.plan.pages;

import fibril.clinic.people.Client;
import fibril.clinic.plan.Consent;
import fibril.clinic.plan.ConsentKind;
import fibril.clinic.plan.TestPatch;
import fibril.clinic.plan.TestPatch.Reading;
import fibril.clinic.web.Mark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How each consent and each test patch of a client stands today, in words. */
@Component
public class ConsentLines {

    private final Desk desk;

    public ConsentLines(Desk desk) {
        this.desk = desk;
    }

    List<CoursesPage.ConsentLine> of(Client client) {
        List<Consent> current = desk.room().consents().current(client.id());
        List<CoursesPage.ConsentLine> lines = new ArrayList<>();
        for (ConsentKind kind : ConsentKind.values()) {
            List<Consent> ofKind =
                    current.stream().filter(consent -> consent.kind() == kind).toList();
            ofKind.forEach(consent -> lines.add(line(client, consent)));
            if (ofKind.isEmpty()) {
                lines.add(new CoursesPage.ConsentLine(
                        "/clients/" + client.id() + "/consents/new",
                        kindWord(kind),
                        Mark.UNANSWERED,
                        desk.words().t("plan.consent.none")));
            }
        }
        return lines;
    }

    CoursesPage.ConsentLine line(Client client, Consent consent) {
        String course = consent.course()
                .flatMap(id -> desk.course(client.id(), id))
                .flatMap(found -> desk.atlas().findConcern(found.concern()))
                .map(concern -> ", " + concern.name())
                .orElse("");
        return new CoursesPage.ConsentLine(
                "/clients/" + client.id() + "/consents/" + consent.id(),
                kindWord(consent.kind()) + course,
                mark(consent),
                state(consent));
    }

    String kindWord(ConsentKind kind) {
        return desk.words().t("plan.consent.kind." + kind.name());
    }

    Mark mark(Consent consent) {
        if (consent.withdrawnOn().isPresent()) return Mark.STOP;
        return consent.holdsOn(desk.today()) ? Mark.OK : Mark.DUE;
    }

    String state(Consent consent) {
        Optional<LocalDate> withdrawn = consent.withdrawnOn();
        if (withdrawn.isPresent()) return desk.text("plan.consent.withdrawn", List.of(withdrawn.get()));
        return consent.holdsOn(desk.today())
                ? desk.text("plan.consent.holds", List.of(consent.signedOn(), consent.validUntil()))
                : desk.text("plan.consent.expired", List.of(consent.validUntil()));
    }

    List<CoursesPage.PatchLine> patches(Client client) {
        return desk.room().patches().ofClient(client.id()).stream()
                .map(this::patch)
                .toList();
    }

    private CoursesPage.PatchLine patch(TestPatch patch) {
        return new CoursesPage.PatchLine(
                patch.product(),
                desk.atlas().findArea(patch.area()).map(area -> area.name()).orElse(patch.area()),
                patchMark(patch.reading()),
                patchState(patch));
    }

    static Mark patchMark(Reading reading) {
        return switch (reading) {
            case Reading.NotYet none -> Mark.WAIT;
            case Reading.Calm calm -> Mark.OK;
            case Reading.Reacted reacted -> reacted.isOpen() ? Mark.STOP : Mark.RAISED;
        };
    }

    String patchState(TestPatch patch) {
        return switch (patch.reading()) {
            case Reading.NotYet none -> desk.text("plan.patch.unread", List.of(patch.readFrom()));
            case Reading.Calm calm -> desk.text("plan.patch.calm", List.of(calm.on()));
            case Reading.Reacted reacted -> desk.text("plan.patch.reacted", List.of(reacted.on()));
        };
    }
}
