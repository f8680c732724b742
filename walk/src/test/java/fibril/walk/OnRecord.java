package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.atlas.RuleKind;
import fibril.atlas.Scale;
import fibril.clinic.booking.Appointment;
import fibril.clinic.booking.AppointmentState;
import fibril.clinic.booking.BookingRecords;
import fibril.clinic.booking.Reservation;
import fibril.clinic.booking.Resources;
import fibril.clinic.booking.VisitKind;
import fibril.clinic.booking.VisitRequest;
import fibril.clinic.booking.VisitRequests;
import fibril.clinic.booking.VisitType;
import fibril.clinic.consult.Answer;
import fibril.clinic.consult.FindingPaper;
import fibril.clinic.consult.FindingPapers;
import fibril.clinic.consult.Given;
import fibril.clinic.consult.PaperKind;
import fibril.clinic.consult.Questionnaire;
import fibril.clinic.consult.Questionnaires;
import fibril.clinic.consult.Settlement;
import fibril.clinic.consult.Settlements;
import fibril.clinic.measure.Measurement;
import fibril.clinic.measure.Measurements;
import fibril.clinic.measure.Occasion;
import fibril.clinic.measure.Rater;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.people.Sex;
import fibril.clinic.plan.Consent;
import fibril.clinic.plan.ConsentKind;
import fibril.clinic.plan.Consents;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.CourseState;
import fibril.clinic.plan.Courses;
import fibril.clinic.plan.Numbing;
import fibril.clinic.plan.PlannedZone;
import fibril.clinic.plan.Signature;
import fibril.clinic.plan.TestPatch;
import fibril.clinic.plan.TestPatches;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Staff;
import fibril.clinic.treat.NumbingGiven;
import fibril.clinic.treat.Photograph;
import fibril.clinic.treat.PhotographMoment;
import fibril.clinic.treat.PhotographUse;
import fibril.clinic.treat.PhotographUses;
import fibril.clinic.treat.PhotographView;
import fibril.clinic.treat.Photographs;
import fibril.clinic.treat.Response;
import fibril.clinic.treat.Session;
import fibril.clinic.treat.SessionState;
import fibril.clinic.treat.Sessions;
import fibril.clinic.treat.Tools;
import fibril.clinic.vault.Picture;
import fibril.clinic.vault.Vault;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Clinical records written past the forms, so that no form has to work before another can be tried. */
final class OnRecord {

    private static final String AREA = "cheeks";
    private static final int PASSES = 3;

    private final Practice practice;

    OnRecord(Practice practice) {
        this.practice = practice;
    }

    /** Somebody new, whose name nobody shares. */
    UUID client() {
        String ofHerOwn = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        Client client = new Client(
                UUID.randomUUID(),
                "Wilhelmina",
                "Quillfeather-" + ofHerOwn,
                LocalDate.of(1990, 2, 3),
                Sex.FEMALE,
                2,
                "wilhelmina.quillfeather@example.org",
                "",
                "",
                null,
                first());
        practice.inOneGo(() -> practice.piece(Clients.class).add(client));
        return client.id();
    }

    Course course(UUID client, CourseState state) {
        Course draft = new Course(
                UUID.randomUUID(),
                client,
                "acne_scars",
                FirstDay.DEVICE,
                List.of(new PlannedZone(AREA, 0.5, PASSES)),
                3,
                42,
                true,
                List.of(),
                "",
                new Numbing.None(),
                "",
                CourseState.DRAFT,
                "",
                atlasVersion(),
                first());
        practice.inOneGo(() -> {
            practice.piece(Courses.class).add(draft);
            if (state != CourseState.DRAFT)
                practice.piece(Courses.class).add(draft.to(state, Audit.NOBODY, now(), "As it was talked over."));
        });
        return draft;
    }

    /** Begun, and nothing charted. */
    UUID openSession(UUID client) {
        UUID operator = practice.piece(Staff.class)
                .withSignIn("practitioner")
                .orElseThrow()
                .id();
        Session session = new Session(
                UUID.randomUUID(),
                client,
                course(client, CourseState.AGREED).id(),
                1,
                now(),
                operator,
                new Tools(FirstDay.DEVICE, null, List.of()),
                List.of(),
                new NumbingGiven.NotSaid(),
                "",
                Response.NOT_SAID,
                "",
                "",
                "",
                SessionState.OPEN,
                first());
        practice.inOneGo(() -> practice.piece(Sessions.class).add(session));
        return session.id();
    }

    /** A skin that heals badly, a tattoo, and an illness that asks for a letter. */
    void answers(UUID client) {
        LocalDate today = practice.clock().today();
        Given yes = new Given(new Answer.Yes(), today, Audit.NOBODY, Set.of(AREA));
        Map<String, Given> given = Map.of("poor_healing", yes, "tattoo_pmu", yes, "autoimmune_ctd", yes);
        practice.inOneGo(() -> practice.piece(Questionnaires.class)
                .add(new Questionnaire(UUID.randomUUID(), client, given, List.of(), atlasVersion(), first())));
    }

    /** Of what was answered about the tattoo: it is left out. */
    void acknowledged(UUID client) {
        practice.inOneGo(() -> practice.piece(Settlements.class)
                .add(new Settlement(
                        UUID.randomUUID(),
                        client,
                        "tattoo_pmu",
                        new Answer.Yes(),
                        RuleKind.AVOID_ZONE,
                        Settlement.Way.ACKNOWLEDGED,
                        "The left cheek.",
                        List.of(AREA),
                        "Test Owner",
                        atlasVersion(),
                        first())));
    }

    void letter(UUID client) {
        LocalDate today = practice.clock().today();
        practice.inOneGo(() -> practice.piece(FindingPapers.class)
                .add(new FindingPaper(
                        UUID.randomUUID(),
                        client,
                        "autoimmune_ctd",
                        PaperKind.LETTER,
                        "Her doctor",
                        today,
                        today.plusDays(7),
                        "",
                        null,
                        "",
                        false,
                        first())));
    }

    void testPatch(UUID client) {
        LocalDate today = practice.clock().today();
        practice.inOneGo(() -> practice.piece(TestPatches.class)
                .add(new TestPatch(
                        UUID.randomUUID(),
                        client,
                        "Numbing cream",
                        AREA,
                        today,
                        today,
                        new TestPatch.Reading.NotYet(),
                        first())));
    }

    UUID measurement(UUID client) {
        Scale scale = practice.piece(CurrentAtlas.class).get().findScale("gais").orElseThrow();
        Measurement measurement = new Measurement(
                UUID.randomUUID(),
                client,
                null,
                scale.id(),
                scale.version(),
                scale.direction(),
                Occasion.OTHER,
                practice.clock().today(),
                new Rater.Named("Dr Example"),
                false,
                "",
                null,
                Map.of("grade", 2.0),
                2.0,
                "",
                "",
                atlasVersion(),
                first());
        practice.inOneGo(() -> practice.piece(Measurements.class).add(measurement));
        return measurement.id();
    }

    /** Somebody with nothing else on sees her then. */
    UUID appointment(UUID client, UUID practitioner, Instant start) {
        Appointment appointment = new Appointment(
                UUID.randomUUID(),
                client,
                null,
                new VisitType(VisitKind.CHECK, 20, 0, 5),
                start,
                new Resources(practitioner, null, null),
                AppointmentState.BOOKED,
                "",
                first());
        practice.inOneGo(() -> assertThat(
                        practice.piece(BookingRecords.class).appointments().keep(List.of(appointment)))
                .isInstanceOf(Reservation.Kept.class));
        return appointment.id();
    }

    /** From somebody who is no client yet. */
    UUID request() {
        VisitRequest request = new VisitRequest(
                UUID.randomUUID(), now(), "Hortensia Nobody", "hortensia@example.org", "", "Scars", "Cheeks", "", "");
        practice.inOneGo(() -> practice.piece(VisitRequests.class).add(request));
        return request.id();
    }

    UUID consent(UUID client, ConsentKind kind) {
        LocalDate today = practice.clock().today();
        Consent consent = new Consent(
                UUID.randomUUID(),
                client,
                kind,
                null,
                0,
                new Consent.Wording("agreed", "1", "b".repeat(64), "# Agreed"),
                new Signature("Wilhelmina Quillfeather", ""),
                "",
                "",
                today,
                today.plusYears(1),
                null,
                first());
        practice.inOneGo(() -> practice.piece(Consents.class).add(consent));
        return consent.id();
    }

    /** So many of one view, a minute apart, oldest first. */
    List<UUID> photographs(UUID client, Optional<UUID> session, int many) {
        Instant start = now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofHours(14));
        PhotographMoment moment = session.isEmpty() ? PhotographMoment.FOLLOW_UP : PhotographMoment.BEFORE;
        List<Photograph> taken = IntStream.range(0, many)
                .mapToObj(shot -> photograph(
                        client,
                        session.orElse(null),
                        moment,
                        PhotographView.FRONT,
                        Camera.jpeg("shot " + shot),
                        start.plus(Duration.ofMinutes(shot))))
                .toList();
        practice.inOneGo(() -> taken.forEach(practice.piece(Photographs.class)::add));
        return taken.stream().map(Photograph::id).toList();
    }

    /** Kept in the vault, and not yet on record. */
    Photograph photograph(
            UUID client,
            @Nullable UUID session,
            PhotographMoment moment,
            PhotographView view,
            byte[] jpeg,
            Instant at) {
        Picture.Shown shown = (Picture.Shown) Picture.read(jpeg);
        Vault vault = practice.piece(Vault.class);
        return new Photograph(
                UUID.randomUUID(),
                client,
                session,
                moment,
                view,
                vault.put(jpeg),
                vault.put(shown.jpeg()),
                shown.widthPx(),
                shown.heightPx(),
                at,
                "",
                Provenance.first(Audit.NOBODY, at));
    }

    /** One of hers is shown to everybody. */
    void shown(UUID client) {
        UUID consent = consent(client, ConsentKind.MARKETING);
        UUID photograph = photographs(client, Optional.empty(), 1).getFirst();
        practice.inOneGo(() -> practice.piece(PhotographUses.class)
                .add(new PhotographUse(
                        UUID.randomUUID(),
                        client,
                        photograph,
                        consent,
                        PhotographUse.Purpose.MARKETING,
                        "Website",
                        practice.clock().today(),
                        Audit.NOBODY,
                        null,
                        null,
                        first())));
    }

    private String atlasVersion() {
        return practice.piece(CurrentAtlas.class).get().version();
    }

    Provenance first() {
        return Provenance.first(Audit.NOBODY, now());
    }

    Instant now() {
        return practice.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
