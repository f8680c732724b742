package fibril.app.demo;

import fibril.atlas.Atlas;
import fibril.clinic.booking.BookingRules;
import fibril.clinic.booking.DayHours;
import fibril.clinic.booking.TreatmentRoom;
import fibril.clinic.booking.WorkingWeek;
import fibril.clinic.booking.store.SqlTimetable;
import fibril.clinic.database.Database;
import fibril.clinic.plan.Consent;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.Settings;
import fibril.clinic.practice.StaffMember;
import fibril.clinic.practice.store.SqlCredentials;
import fibril.clinic.practice.store.SqlOverlayRecords;
import fibril.clinic.practice.store.SqlSettings;
import fibril.clinic.practice.store.SqlStaff;
import fibril.clinic.treat.Handpiece;
import fibril.clinic.treat.store.SqlHandpieces;
import fibril.clinic.vault.FileVault;
import fibril.clinic.vault.KeyFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/** Ten years of a busy practice: the staff it needs, and everybody who came. */
public final class BusyPractice {

    private static final int DAYS = 3652;
    private static final int DAYS_AHEAD = 15;
    private static final int CLIENTS_OF_ONE = 1900;
    private static final int CLIENTS_AT_ONCE = 250;
    /** What is looked at is the middle of a working day. */
    private static final int HOUR = 11;

    private final Database database;
    private final DSLContext db;
    private final Path data;
    private final ZoneId zone;
    private final Atlas atlas;

    public BusyPractice(Database database, Path data, ZoneId zone) {
        this.database = database;
        this.db = database.dsl();
        this.data = data;
        this.zone = zone;
        this.atlas =
                new CurrentAtlas(data, new SqlOverlayRecords(db, database.transactions(), Clock.systemUTC())).get();
    }

    public boolean isEmpty() {
        return new SqlStaff(db).everybody().isEmpty();
    }

    /** Says what was made. */
    public String furnish(int clients, long seed, LocalDate today) {
        BusyChance chance = new BusyChance(seed);
        Instant now = today.atTime(HOUR, 0).atZone(zone).toInstant();
        List<BusyDiary.Lane> lanes = new ArrayList<>();
        TransactionTemplate transaction = new TransactionTemplate(database.transactions());
        transaction.executeWithoutResult(status -> lanes.addAll(hire(clients, chance, today)));
        LocalDate first = today.minusDays(DAYS);
        BusyDiary diary = new BusyDiary(lanes, first, today, DAYS + 800, zone);
        Consent.Wording wording =
                new Consent.Wording("made-up", "1", "0".repeat(64), "Made-up words, as long as a page. ".repeat(60));
        BusyLife life = new BusyLife(
                new BusyLife.Parts(
                        chance,
                        diary,
                        new BusyCourse(chance, atlas, wording, picture(), now, zone),
                        new BusyHealing(chance, atlas, now),
                        new BusyMeasures(chance, atlas)),
                BookingRules.of(new SqlSettings(db)).types(),
                now,
                today);
        BusyPeople people = new BusyPeople(chance);
        List<BusyWriting.Event> events = new ArrayList<>();
        BusyCount count = new BusyCount();
        for (int from = 0; from < clients; from += CLIENTS_AT_ONCE) {
            BusyWriting out = new BusyWriting();
            for (int number = from; number < Math.min(clients, from + CLIENTS_AT_ONCE); number++) {
                life.live(people, number, first.plusDays(chance.between(0, DAYS + DAYS_AHEAD)), out);
            }
            transaction.executeWithoutResult(status -> new BusyInk(db).write(out));
            events.addAll(out.events);
            count.add(out);
        }
        events.sort(Comparator.comparingLong(BusyWriting.Event::atMillis));
        transaction.executeWithoutResult(status -> new BusyChain(db).write(events));
        if (db.dialect().family() == SQLDialect.POSTGRES) db.execute("analyze");
        return count + ", " + events.size() + " events in the audit; sign in as owner with " + DemoStaff.PASSWORD;
    }

    private List<BusyDiary.Lane> hire(int clients, BusyChance chance, LocalDate today) {
        Instant at = today.minusDays(DAYS + 1L).atTime(9, 0).atZone(zone).toInstant();
        SqlTimetable timetable = new SqlTimetable(db);
        UUID owner = member(Role.OWNER, "owner", "Dr Ola Owner", chance, at);
        member(Role.ASSISTANT, "assistant", "Asa Assistant", chance, at);
        Settings settings = new SqlSettings(db);
        settings.set(Settings.PRACTICE_NAME, "The Busy Skin Practice", owner, at);
        settings.set(Settings.PRACTICE_PHONE, "01632 960001", owner, at);
        settings.set(Settings.PRACTICE_ZONE, zone.getId(), owner, at);
        List<BusyDiary.Lane> lanes = new ArrayList<>();
        for (int number = 1; number <= 2 + clients / CLIENTS_OF_ONE; number++) {
            UUID practitioner = number == 1
                    ? owner
                    : member(Role.PRACTITIONER, "practitioner" + number, "Practitioner " + number, chance, at);
            Provenance written = Provenance.first(owner, at);
            UUID room = chance.id();
            timetable.add(new TreatmentRoom(room, "Room " + number, true, written));
            timetable.add(week(practitioner, written));
            UUID pen = chance.id();
            String device = atlas.devices().getFirst().id();
            new SqlHandpieces(db)
                    .add(new Handpiece(
                            pen, device, "BUSY-" + number, "Pen " + number, today.plusDays(200), true, written));
            lanes.add(new BusyDiary.Lane(practitioner, room, pen, device));
        }
        return lanes;
    }

    private static WorkingWeek week(UUID staff, Provenance written) {
        Map<DayOfWeek, DayHours> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, DayHours.read("08:00–18:00").orElseThrow());
        }
        return new WorkingWeek(staff, week, written);
    }

    private UUID member(Role role, String signIn, String name, BusyChance chance, Instant at) {
        UUID id = chance.id();
        new SqlStaff(db).add(new StaffMember(id, name, signIn, role, true, Provenance.first(id, at)));
        String hash = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(DemoStaff.PASSWORD);
        new SqlCredentials(db).setPassword(id, hash);
        return id;
    }

    /** One grey square stands for every photograph: a page counts them, and the vault keeps equal bytes once. */
    private String picture() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Path folder = data.toAbsolutePath().normalize();
        Path key = folder.resolveSibling(folder.getFileName() + ".key");
        return new FileVault(folder.resolve("vault"), KeyFile.at(key, folder)).put(bytes.toByteArray());
    }
}
