package fibril.clinic.followup;

import fibril.atlas.Atlas;
import fibril.atlas.Scale;
import fibril.atlas.Urgency;
import fibril.clinic.booking.Appointment;
import fibril.clinic.booking.AppointmentState;
import fibril.clinic.booking.Resources;
import fibril.clinic.booking.VisitKind;
import fibril.clinic.booking.VisitType;
import fibril.clinic.consult.FindingPaper;
import fibril.clinic.consult.PaperKind;
import fibril.clinic.measure.Measurement;
import fibril.clinic.measure.Occasion;
import fibril.clinic.measure.Rater;
import fibril.clinic.people.Client;
import fibril.clinic.people.Sex;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.CourseState;
import fibril.clinic.plan.Numbing;
import fibril.clinic.plan.PlannedZone;
import fibril.clinic.plan.TestPatch;
import fibril.clinic.practice.Provenance;
import fibril.clinic.recover.Closing;
import fibril.clinic.recover.Flag;
import fibril.clinic.treat.NumbingGiven;
import fibril.clinic.treat.Response;
import fibril.clinic.treat.Session;
import fibril.clinic.treat.SessionState;
import fibril.clinic.treat.Tools;
import fibril.clinic.treat.TreatedZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** One client's course for tests: agreed on a day, with its sessions, in acne scars on the cheeks. */
final class Sample {

    static final Atlas ATLAS = Atlas.load();
    static final Function<Measurement, Optional<Scale>> SCALES = measurement -> ATLAS.findScale(measurement.scale());
    static final ZoneId ZONE = ZoneId.of("Europe/Lisbon");
    static final UUID PLANNER = new UUID(0, 7);
    static final UUID OPERATOR = new UUID(0, 8);

    static final int SPACING = 42;

    final UUID client;
    final UUID course = UUID.randomUUID();
    private final LocalDate agreed;
    private CourseState state = CourseState.AGREED;
    private int planned = 3;
    private String area = "cheeks";
    private boolean consent = true;
    private Hold hold = new Hold.None();
    private int skinType = 2;
    private final List<CourseCase.Held> held = new ArrayList<>();
    private final List<Measurement> measurements = new ArrayList<>();
    private final Set<String> dismissed = new HashSet<>();
    private final List<Appointment> booked = new ArrayList<>();

    private Sample(UUID client, LocalDate agreed) {
        this.client = client;
        this.agreed = agreed;
    }

    /** With a baseline, so that nothing but the sessions is due. */
    static Sample agreed(LocalDate on) {
        return new Sample(UUID.randomUUID(), on).measured(Occasion.BASELINE, on);
    }

    static Sample agreedFor(UUID client, LocalDate on) {
        return new Sample(client, on).measured(Occasion.BASELINE, on);
    }

    Sample session(LocalDate on) {
        return session(on, SessionState.CLOSED, "");
    }

    Sample session(LocalDate on, SessionState how, String calledOff) {
        held.add(new CourseCase.Held(sessionOf(on, how, calledOff), at(on, 11), Map.of()));
        return this;
    }

    private Session sessionOf(LocalDate on, SessionState how, String calledOff) {
        List<TreatedZone> zones = calledOff.isEmpty() ? List.of(new TreatedZone(area, 1.5, 4, "")) : List.of();
        return new Session(
                UUID.randomUUID(),
                client,
                course,
                held.size() + 1,
                at(on, 10),
                OPERATOR,
                new Tools("skinpen_precision", null, List.of()),
                zones,
                new NumbingGiven.NotSaid(),
                "",
                Response.NOT_SAID,
                "",
                calledOff,
                "",
                how,
                Provenance.first(OPERATOR, at(on, 10)));
    }

    /** The last session's check-in of so many hours. */
    Sample told(int hours) {
        CourseCase.Held last = held.removeLast();
        Map<Integer, UUID> answered = new HashMap<>(last.answered());
        answered.put(hours, UUID.randomUUID());
        held.add(new CourseCase.Held(last.session(), last.endedAt(), answered));
        return this;
    }

    Sample measured(Occasion occasion, LocalDate on) {
        return measured(occasion, on, 3);
    }

    Sample measured(Occasion occasion, LocalDate on, double grade) {
        Scale scale = ATLAS.scale("gb_qual");
        measurements.add(new Measurement(
                UUID.randomUUID(),
                client,
                course,
                scale.id(),
                scale.version(),
                scale.direction(),
                occasion,
                on,
                new Rater.StaffMember(PLANNER),
                false,
                "",
                null,
                Map.of("grade", grade),
                grade,
                "",
                "",
                ATLAS.version(),
                Provenance.first(PLANNER, at(on, 9))));
        return this;
    }

    Sample withoutBaseline() {
        measurements.clear();
        return this;
    }

    Sample as(CourseState other) {
        state = other;
        return this;
    }

    Sample on(String otherArea) {
        area = otherArea;
        return this;
    }

    Sample skinType(int type) {
        skinType = type;
        return this;
    }

    Sample withoutConsent() {
        consent = false;
        return this;
    }

    Sample held(Hold other) {
        hold = other;
        return this;
    }

    Sample booked(VisitKind kind, LocalDate on) {
        booked.add(new Appointment(
                UUID.randomUUID(),
                client,
                kind == VisitKind.SESSION ? course : null,
                new VisitType(kind, 30, 0, 0),
                at(on, 10),
                new Resources(OPERATOR, null, null),
                AppointmentState.BOOKED,
                "",
                Provenance.first(OPERATOR, at(agreed, 9))));
        return this;
    }

    Sample dismissed(String occasion) {
        dismissed.add(occasion);
        return this;
    }

    Appointment lastBooked() {
        return booked.getLast();
    }

    Session lastSession() {
        return held.getLast().session();
    }

    CourseCase done() {
        Client person = new Client(
                client,
                "Ana",
                "Sample",
                LocalDate.of(1990, 1, 1),
                Sex.FEMALE,
                skinType,
                "",
                "",
                "",
                null,
                Provenance.first(PLANNER, at(agreed, 9)));
        Course plan = new Course(
                course,
                client,
                "acne_scars",
                "skinpen_precision",
                List.of(new PlannedZone(area, 1.5, 4)),
                planned,
                SPACING,
                true,
                List.of(),
                "",
                new Numbing.None(),
                "",
                state,
                state == CourseState.STOPPED ? "moved away" : "",
                ATLAS.version(),
                Provenance.first(PLANNER, at(agreed, 9)));
        return new CourseCase(
                person, plan, false, held, measurements, Set.of(), consent, hold, Booked.of(booked, ZONE));
    }

    DueList on(LocalDate today) {
        return dueOn(today, this);
    }

    static DueList dueOn(LocalDate today, Sample... samples) {
        List<CourseCase> cases = new ArrayList<>();
        Set<String> dismissed = new HashSet<>();
        for (Sample sample : samples) {
            cases.add(sample.done());
            dismissed.addAll(sample.dismissed);
        }
        Caseload load = new Caseload(cases, List.of(), List.of(), List.of(), List.of(), List.of(), dismissed, Map.of());
        return DueList.of(load, ATLAS, noon(today));
    }

    /** Closed the day it was known, as something that an authority is to be told of. */
    static Closing reportable(LocalDate known, LocalDate due) {
        return new Closing(
                "sent to hospital",
                OPERATOR,
                at(known, 10),
                Closing.Result.LASTING_MARK,
                Closing.Harm.SERIOUS,
                Closing.Involvement.LIKELY,
                "",
                "",
                false,
                due,
                null,
                new Closing.Basis(Set.of(Closing.Ground.LASTING_DAMAGE), known));
    }

    static ZonedDateTime noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(ZONE);
    }

    static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(ZONE).toInstant();
    }

    static Flag flag(UUID client, Urgency urgency, Instant seen) {
        return new Flag(
                UUID.randomUUID(),
                client,
                UUID.randomUUID(),
                "rf_pain",
                urgency,
                List.of(new Flag.Sighting(UUID.randomUUID(), seen, 24, List.of(), false)),
                null,
                ATLAS.version(),
                Provenance.first(PLANNER, seen));
    }

    static TestPatch patch(UUID client, LocalDate placed, LocalDate readFrom) {
        return new TestPatch(
                UUID.randomUUID(),
                client,
                "Cream",
                "cheeks",
                placed,
                readFrom,
                new TestPatch.Reading.NotYet(),
                Provenance.first(PLANNER, at(placed, 9)));
    }

    static FindingPaper letter(UUID client, LocalDate given, LocalDate expires) {
        return new FindingPaper(
                UUID.randomUUID(),
                client,
                "diabetes",
                PaperKind.LETTER,
                "Dr Gray",
                given,
                expires,
                "",
                null,
                "",
                false,
                Provenance.first(PLANNER, at(given, 9)));
    }
}
