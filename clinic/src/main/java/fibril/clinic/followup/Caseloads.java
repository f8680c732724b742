package fibril.clinic.followup;

import fibril.atlas.Atlas;
import fibril.clinic.booking.Appointment;
import fibril.clinic.booking.Appointments;
import fibril.clinic.consult.Consultation;
import fibril.clinic.consult.Consultations;
import fibril.clinic.consult.Dossier;
import fibril.clinic.consult.EarlierTreatment;
import fibril.clinic.consult.FindingPaper;
import fibril.clinic.consult.FindingPapers;
import fibril.clinic.consult.Past;
import fibril.clinic.consult.Questionnaire;
import fibril.clinic.consult.Questionnaires;
import fibril.clinic.consult.RuleBook;
import fibril.clinic.consult.ScreeningRecords;
import fibril.clinic.consult.Settlement;
import fibril.clinic.consult.Settlements;
import fibril.clinic.measure.Measurement;
import fibril.clinic.measure.Measurements;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.plan.Consents;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.CourseState;
import fibril.clinic.plan.Courses;
import fibril.clinic.plan.TestPatch;
import fibril.clinic.plan.TestPatches;
import fibril.clinic.recover.CheckIn;
import fibril.clinic.recover.CheckIns;
import fibril.clinic.recover.Flag;
import fibril.clinic.recover.Flags;
import fibril.clinic.recover.GivenSheet;
import fibril.clinic.recover.GivenSheets;
import fibril.clinic.treat.Photographs;
import fibril.clinic.treat.Session;
import fibril.clinic.treat.Sessions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gathers from all rooms what can fall due. One file, because it is one thing: each room is asked once for everybody,
 * and the answers are put together here.
 */
public final class Caseloads {

    private final Rooms rooms;

    /** What each room keeps. */
    public record Rooms(
            Clients clients, Consult consult, Plan plan, Treat treat, Recover recover, Appointments diary, Own own) {}

    public record Consult(
            Questionnaires questionnaires,
            Consultations consultations,
            Settlements settlements,
            FindingPapers papers) {}

    public record Plan(Courses courses, Consents consents, TestPatches patches) {}

    public record Treat(Sessions sessions, Photographs photographs) {}

    public record Recover(CheckIns checkIns, GivenSheets sheets, Flags flags, Measurements measurements) {}

    public record Own(CoursesUnderway underway, Dismissals dismissals, Contacts contacts) {}

    public Caseloads(Rooms rooms) {
        this.rooms = rooms;
    }

    /** Of everybody from whom something can fall due: what is long over is not read. */
    public Caseload of(Atlas atlas, ZonedDateTime now) {
        Instant lately = lately(now);
        CoursesUnderway.Found underway = rooms.own().underway().find(lately);
        List<Course> courses = rooms.plan().courses().ofIds(underway.all());
        List<Flag> flags = rooms.recover().flags().open();
        List<Flag> owing = rooms.recover().flags().owingReport();
        List<TestPatch> patches = rooms.plan().patches().unread();
        List<Session> unfinished = rooms.treat().sessions().unfinished();
        Set<UUID> clients = Stream.of(
                        courses.stream().map(Course::client),
                        flags.stream().map(Flag::client),
                        owing.stream().map(Flag::client),
                        patches.stream().map(TestPatch::client),
                        unfinished.stream().map(Session::client))
                .flatMap(ids -> ids)
                .collect(Collectors.toSet());
        Lists lists = new Lists(
                rooms.treat()
                        .sessions()
                        .ofCourses(courses.stream().map(Course::id).collect(Collectors.toSet())),
                rooms.recover().checkIns().answeredSince(lately),
                rooms.recover().sheets().givenSince(lately),
                flags,
                owing,
                patches,
                unfinished,
                rooms.diary().between(startOf(now), Instant.ofEpochMilli(Long.MAX_VALUE)),
                rooms.own().dismissals().occasionsOf(clients),
                rooms.own().contacts().latestOf(clients));
        Map<UUID, Client> known =
                rooms.clients().ofIds(clients).stream().collect(Collectors.toMap(Client::id, Function.identity()));
        return of(new Asked(atlas, now, known, underway.healing(), lists.ofThese(known.keySet())), courses);
    }

    private static Instant startOf(ZonedDateTime now) {
        return now.toLocalDate().atStartOfDay(now.getZone()).toInstant();
    }

    /** Of one client only, whose rooms are asked for her alone. */
    public Caseload of(Client client, Atlas atlas, ZonedDateTime now) {
        UUID id = client.id();
        CoursesUnderway.Found underway = rooms.own().underway().ofClient(id, lately(now));
        List<Flag> flags = rooms.recover().flags().ofClient(id);
        Lists lists = new Lists(
                rooms.treat().sessions().ofClient(id).stream()
                        .sorted(Comparator.comparing(Session::startedAt))
                        .toList(),
                rooms.recover().checkIns().ofClient(id).stream()
                        .filter(told -> !told.isInBetween())
                        .collect(Collectors.groupingBy(
                                CheckIn::session,
                                Collectors.toMap(CheckIn::dueHours, CheckIn::id, (first, later) -> first))),
                rooms.recover().sheets().ofClient(id),
                flags.stream().filter(Flag::isOpen).toList(),
                flags.stream().filter(Flag::owesReport).toList(),
                rooms.plan().patches().ofClient(id).stream()
                        .filter(patch -> patch.reading() instanceof TestPatch.Reading.NotYet)
                        .toList(),
                rooms.treat().sessions().unfinished().stream()
                        .filter(session -> session.client().equals(id))
                        .toList(),
                rooms.diary().ofClient(id).stream()
                        .filter(each -> !each.start().isBefore(startOf(now)))
                        .toList(),
                rooms.own().dismissals().ofClient(id).stream()
                        .map(Dismissal::occasion)
                        .collect(Collectors.toSet()),
                rooms.own().contacts().ofClient(id).reversed());
        Asked asked = new Asked(atlas, now, Map.of(id, client), underway.healing(), lists);
        Set<UUID> wanted = underway.all();
        return of(
                asked,
                rooms.plan().courses().ofClient(id).reversed().stream()
                        .filter(course -> wanted.contains(course.id()))
                        .toList());
    }

    private static Instant lately(ZonedDateTime now) {
        return now.minusDays(DueWindows.MISSED_CHECK_IN + 1L).toInstant();
    }

    /** What is asked of everybody at once, or of one client. Newest sheets first, newest sessions and contacts last. */
    private record Lists(
            List<Session> sessions,
            Map<UUID, Map<Integer, UUID>> answered,
            List<GivenSheet> sheets,
            List<Flag> openFlags,
            List<Flag> owingReport,
            List<TestPatch> unread,
            List<Session> unfinished,
            List<Appointment> ahead,
            Set<String> dismissed,
            List<Contact> contacts) {

        /** Nothing falls due from a record that is locked. */
        Lists ofThese(Set<UUID> clients) {
            return new Lists(
                    sessions,
                    answered,
                    sheets,
                    openFlags.stream()
                            .filter(flag -> clients.contains(flag.client()))
                            .toList(),
                    owingReport.stream()
                            .filter(flag -> clients.contains(flag.client()))
                            .toList(),
                    unread.stream()
                            .filter(patch -> clients.contains(patch.client()))
                            .toList(),
                    unfinished.stream()
                            .filter(session -> clients.contains(session.client()))
                            .toList(),
                    ahead,
                    dismissed,
                    contacts);
        }
    }

    private record Asked(Atlas atlas, ZonedDateTime now, Map<UUID, Client> clients, Set<UUID> settled, Lists lists) {}

    private Caseload of(Asked asked, List<Course> courses) {
        Map<UUID, Client> clients = asked.clients();
        List<Course> live = courses.stream()
                .filter(course -> clients.containsKey(course.client()))
                .toList();
        Set<UUID> owners = live.stream().map(Course::client).collect(Collectors.toSet());
        Map<UUID, List<Measurement>> measured = rooms.recover().measurements().ofClients(owners).stream()
                .collect(Collectors.groupingBy(Measurement::client));
        List<FindingPaper> papers = rooms.consult().papers().ofClients(owners);
        return new Caseload(
                cases(new Gathering(asked, live, measured, papers)),
                asked.lists().openFlags(),
                asked.lists().owingReport(),
                asked.lists().unfinished(),
                asked.lists().unread(),
                papers,
                asked.lists().dismissed(),
                asked.lists().contacts().stream()
                        .collect(Collectors.toMap(Contact::occasion, Function.identity(), (older, newer) -> newer)));
    }

    private record Gathering(
            Asked asked, List<Course> courses, Map<UUID, List<Measurement>> measured, List<FindingPaper> papers) {

        ZoneId zone() {
            return asked.now().getZone();
        }

        LocalDate today() {
            return asked.now().toLocalDate();
        }

        Client client(Course course) {
            return Objects.requireNonNull(asked.clients().get(course.client()));
        }

        Set<UUID> owners() {
            return courses.stream().map(Course::client).collect(Collectors.toSet());
        }
    }

    private List<CourseCase> cases(Gathering of) {
        Map<UUID, Map<Integer, UUID>> answered = of.asked().lists().answered();
        Map<UUID, Instant> ended = of.asked().lists().sheets().stream()
                .collect(Collectors.toMap(GivenSheet::session, GivenSheet::countedFrom, (newest, older) -> newest));
        Map<UUID, List<CourseCase.Held>> held = of.asked().lists().sessions().stream()
                .collect(Collectors.groupingBy(
                        Session::course,
                        Collectors.mapping(
                                session -> new CourseCase.Held(
                                        session,
                                        ended.getOrDefault(session.id(), session.startedAt()),
                                        answered.getOrDefault(session.id(), Map.of())),
                                Collectors.toList())));
        Map<UUID, Set<Instant>> pictures = rooms.treat().photographs().timesOf(of.owners());
        Map<UUID, Booked> booked = of.asked().lists().ahead().stream()
                .collect(Collectors.groupingBy(
                        Appointment::client,
                        Collectors.collectingAndThen(Collectors.toList(), all -> Booked.of(all, of.zone()))));
        Set<UUID> consented = rooms.plan().consents().coursesConsentedOn(of.today(), of.owners());
        Screened screened = screened(of, held, booked);
        return of.courses().stream()
                .map(course -> new CourseCase(
                        of.client(course),
                        course,
                        of.asked().settled().contains(course.id()),
                        held.getOrDefault(course.id(), List.of()),
                        of.measured().getOrDefault(course.client(), List.of()),
                        days(pictures.getOrDefault(course.client(), Set.of()), of.zone()),
                        consented.contains(course.id()),
                        screened.hold(course),
                        booked.getOrDefault(course.client(), Booked.NOTHING)))
                .toList();
    }

    private static Set<LocalDate> days(Set<Instant> times, ZoneId zone) {
        return times.stream().map(at -> day(at, zone)).collect(Collectors.toSet());
    }

    /** What is booked was screened when it was booked, and is screened again on the day. */
    private Screened screened(Gathering of, Map<UUID, List<CourseCase.Held>> held, Map<UUID, Booked> booked) {
        Set<UUID> waiting = of.courses().stream()
                .filter(course -> awaitsBooking(
                        course,
                        held.getOrDefault(course.id(), List.of()),
                        booked.getOrDefault(course.client(), Booked.NOTHING),
                        of.zone()))
                .map(Course::client)
                .collect(Collectors.toSet());
        return new Screened(
                RuleBook.of(of.asked().atlas()),
                of,
                held,
                waiting,
                rooms.consult().questionnaires().currentOf(waiting).stream()
                        .collect(Collectors.toMap(Questionnaire::client, Function.identity())),
                rooms.consult().consultations().ofClients(waiting).stream()
                        .collect(Collectors.groupingBy(Consultation::client)),
                rooms.consult().settlements().ofClients(waiting).stream()
                        .collect(Collectors.groupingBy(Settlement::client)),
                of.papers().stream().collect(Collectors.groupingBy(FindingPaper::client)));
    }

    private static boolean awaitsBooking(Course course, List<CourseCase.Held> held, Booked booked, ZoneId zone) {
        List<LocalDate> needled = held.stream()
                .filter(each -> each.session().isNeedled())
                .map(each -> each.day(zone))
                .toList();
        return course.state() == CourseState.AGREED
                && needled.size() < course.sessions()
                && booked.sessionOf(course.id(), needled.stream().max(Comparator.naturalOrder()))
                        .isEmpty();
    }

    /** Screening of everybody whose next session is to come, from records already read. */
    private record Screened(
            RuleBook book,
            Gathering of,
            Map<UUID, List<CourseCase.Held>> held,
            Set<UUID> waiting,
            Map<UUID, Questionnaire> questionnaires,
            Map<UUID, List<Consultation>> consultations,
            Map<UUID, List<Settlement>> settlements,
            Map<UUID, List<FindingPaper>> papers) {

        Hold hold(Course course) {
            if (!waiting.contains(course.client())) return new Hold.None();
            Client client = of.client(course);
            Set<String> areas = new LinkedHashSet<>(course.areas());
            Dossier dossier = new Dossier(
                    ScreeningRecords.candidate(client, areas, Set.of(course.concern())),
                    new Past(elsewhere(client.id()), lastNeedled(course).orElse(null)),
                    Optional.ofNullable(questionnaires.get(client.id()))
                            .map(Questionnaire::answers)
                            .orElse(Map.of()),
                    settlements.getOrDefault(client.id(), List.of()),
                    papers.getOrDefault(client.id(), List.of()));
            return Hold.of(dossier.readiness(book, of.today()));
        }

        private List<EarlierTreatment> elsewhere(UUID client) {
            return consultations.getOrDefault(client, List.of()).stream()
                    .flatMap(talk -> talk.earlier().stream())
                    .toList();
        }

        private Optional<LocalDate> lastNeedled(Course course) {
            return held.getOrDefault(course.id(), List.of()).stream()
                    .map(CourseCase.Held::session)
                    .filter(Session::isNeedled)
                    .map(session -> day(session.startedAt(), of.zone()))
                    .max(Comparator.naturalOrder());
        }
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate();
    }
}
