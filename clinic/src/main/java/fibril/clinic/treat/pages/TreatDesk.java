package fibril.clinic.treat.pages;

import fibril.atlas.Area;
import fibril.atlas.Atlas;
import fibril.atlas.Concern;
import fibril.atlas.Device;
import fibril.clinic.consult.AvoidZone;
import fibril.clinic.consult.Readiness;
import fibril.clinic.consult.ReadinessOf;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.people.Corridor;
import fibril.clinic.people.pages.ClientHeads;
import fibril.clinic.plan.ConsentKind;
import fibril.clinic.plan.Consents;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.Courses;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.treat.Session;
import fibril.clinic.treat.TreatRecords;
import fibril.clinic.web.ClientHead;
import fibril.clinic.web.Mark;
import fibril.clinic.web.Notice;
import fibril.clinic.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What every page of a session looks up: the client, the course, what stands on record, what time it is. */
@Component
class TreatDesk {

    /** What the plan room and the rooms before it know. */
    @Component
    record Earlier(Clients clients, Courses courses, Consents consents, ReadinessOf readiness) {}

    private final Earlier earlier;
    private final TreatRecords records;
    private final ClientHeads heads;
    private final CurrentAtlas atlas;
    private final Words words;
    private final Clock clock;

    TreatDesk(Earlier earlier, TreatRecords records, ClientHeads heads, CurrentAtlas atlas, Words words, Clock clock) {
        this.earlier = earlier;
        this.records = records;
        this.heads = heads;
        this.atlas = atlas;
        this.words = words;
        this.clock = clock;
    }

    /** A session with whom and what it belongs to; none when it is somebody else's. */
    record Opened(Client client, Course course, Session session) {}

    Optional<Opened> opened(UUID client, UUID session) {
        return records.sessions()
                .find(session)
                .filter(found -> found.client().equals(client))
                .flatMap(found -> earlier.clients()
                        .find(client)
                        .flatMap(who ->
                                earlier.courses().find(found.course()).map(course -> new Opened(who, course, found))));
    }

    Optional<Client> client(UUID id) {
        return earlier.clients().find(id);
    }

    Optional<Course> course(Client client, UUID id) {
        return earlier.courses().find(id).filter(course -> course.client().equals(client.id()));
    }

    Courses courses() {
        return earlier.courses();
    }

    TreatRecords records() {
        return records;
    }

    Words words() {
        return words;
    }

    Atlas atlas() {
        return atlas.get();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    ClientHead head(Client client) {
        return heads.of(client, Corridor.TREAT, words);
    }

    Readiness readiness(Client client, Course course) {
        return earlier.readiness().of(client, new HashSet<>(course.areas()), Set.of(course.concern()), today());
    }

    /** As above, but what may have changed must have been answered today. */
    Readiness readinessToday(Client client, Course course) {
        return earlier.readiness().onTheDay(client, new HashSet<>(course.areas()), Set.of(course.concern()), today());
    }

    /** Areas that a finding asks to leave out. */
    static Set<String> avoided(Readiness readiness) {
        return AvoidZone.areasOf(readiness.avoidZones());
    }

    /** What the hand that needles must see beside the zones, whoever marked it and whenever. */
    List<Notice> leftOut(Client client, Course course) {
        String findings = "/clients/" + client.id() + "/screening#f-";
        return readiness(client, course).avoidZones().stream()
                .map(zone -> new Notice(
                        Mark.RAISED, leftOut(zone), findings + zone.rule().id()))
                .toList();
    }

    private String leftOut(AvoidZone zone) {
        String why = zone.rule().condition();
        if (!zone.isMarked()) return words.t("treat.avoid.unmarked", why);
        String areas = zone.areas().stream().map(this::areaName).collect(Collectors.joining(", "));
        return areas.isEmpty()
                ? words.t("treat.avoid.where", zone.where(), why)
                : words.t("treat.avoid", areas, zone.where(), why);
    }

    boolean mayPhotograph(Client client) {
        return earlier.consents().current(client.id()).stream()
                .anyMatch(consent -> consent.kind() == ConsentKind.CLINICAL_PHOTOS && consent.holdsOn(today()));
    }

    String areaName(String id) {
        return atlas().findArea(id).map(Area::name).orElse(id);
    }

    String concernName(String id) {
        return atlas().findConcern(id).map(Concern::name).orElse(id);
    }

    String deviceName(String id) {
        return atlas().findDevice(id).map(Device::name).orElse(id);
    }

    static String address(Session session) {
        return "/clients/" + session.client() + "/sessions/" + session.id();
    }
}
