package fibril.clinic.plan.pages;

import fibril.atlas.Atlas;
import fibril.atlas.Citation;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.people.Corridor;
import fibril.clinic.people.pages.ClientHeads;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.StopsOnRecord;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.practice.SettingChange;
import fibril.clinic.practice.Settings;
import fibril.clinic.practice.Staff;
import fibril.clinic.web.ClientHead;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.SourceLine;
import fibril.clinic.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What every page of this room has at hand. */
@Component
public class Desk {

    private final Clients clients;
    private final ClientHeads heads;
    private final CurrentAtlas atlas;
    private final Staff staff;
    private final Audit audit;
    private final Words words;
    private final Clock clock;
    private final StopsOnRecord.Room room;

    public Desk(
            Clients clients,
            ClientHeads heads,
            CurrentAtlas atlas,
            Staff staff,
            Audit audit,
            Words words,
            Clock clock,
            StopsOnRecord.Room room) {
        this.clients = clients;
        this.heads = heads;
        this.atlas = atlas;
        this.staff = staff;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
        this.room = room;
    }

    Optional<Client> client(UUID id) {
        return clients.find(id);
    }

    /** A course of this client; another client's is none. */
    Optional<Course> course(UUID client, UUID id) {
        return room.courses().find(id).filter(course -> course.client().equals(client));
    }

    ClientHead head(Client client) {
        return heads.of(client, Corridor.PLAN, words);
    }

    Atlas atlas() {
        return atlas.get();
    }

    /** The atlas a course was written with, where it is kept; otherwise today's. */
    Atlas atlasOf(Course course) {
        return atlas.version(course.atlasVersion()).orElseGet(atlas);
    }

    StopsOnRecord.Room room() {
        return room;
    }

    Words words() {
        return words;
    }

    Staff staff() {
        return staff;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    void wrote(SignedIn who, String action, String subject, UUID id, String detail) {
        audit.record(now(), who.id(), action, subject, id.toString(), detail);
    }

    void set(Settings settings, SettingChange change, SignedIn who) {
        settings.change(audit, change, who.id(), now());
    }

    /** A message with its values as this practice writes them. */
    String text(String key, List<Object> values) {
        return words.t(
                key,
                values.stream()
                        .map(value -> switch (value) {
                            case LocalDate day -> words.day(day);
                            case Double number -> words.number(number);
                            default -> value;
                        })
                        .toArray());
    }

    String signed(UUID author, Instant at) {
        return words.t("plan.signed", staff.nameOf(author), words.moment(at));
    }

    static List<SourceLine> sources(List<Citation> citations) {
        return citations.stream()
                .map(citation -> new SourceLine(
                        citation.source().what(),
                        citation.source().url(),
                        citation.source().weight().words(),
                        citation.supports()))
                .distinct()
                .toList();
    }
}
