package fibril.walk;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One made-up client's way through a practice, from her name to her first check-in: every form as its page
 * holds it, and what must stand in the records once it was acknowledged. Long,
 * because it is one way and no step of it stands alone.
 */
final class CourseOfCare {

    private static final String DEVICE = FirstDay.DEVICE;
    private static final int PIECES = 999;
    private static final int DAYS_TO_BOOK = 120;
    private static final AtomicInteger VISITS = new AtomicInteger();

    /** Of the event that belongs to a row; the subject's id lies in the audit as text. */
    private static final String EVENT =
            "select e.action from audit_event e join %s r on e.subject_id = cast(r.id as varchar)"
                    + " where r.client = ? and r.version = %d and e.action = '%s' and e.subject = '%s'";

    private final WritingLoad load;
    private final String lot;
    private final Random chance;
    private final UUID id;
    private final String client;
    private final String family;

    /** @param lot the number of the lot that is used */
    CourseOfCare(WritingLoad load, String lot, Random chance) {
        this.load = load;
        this.lot = lot;
        this.chance = chance;
        this.id = new UUID(chance.nextLong(), chance.nextLong());
        this.client = "/clients/" + id;
        this.family = letters(chance);
    }

    /** Cartridges for everybody who comes; answers the number of their lot. */
    static String stocked(WritingLoad load, Random chance) {
        String lot = letters(chance).toUpperCase(Locale.ROOT);
        Piece received = Piece.of("lot " + lot)
                .leaving("select kind from stock_lot where lot = ?", lot, "CARTRIDGE")
                .leaving(
                        "select m.kind, m.pieces from stock_movement m join stock_lot l on l.id = m.lot_id"
                                + " where m.session_id is null and l.lot = ?",
                        lot,
                        "RECEIVED",
                        PIECES);
        Map<String, String> typed = new HashMap<>(Map.of(
                "kind", "CARTRIDGE", "device", DEVICE, "product", "Cartridge", "lot", lot, "pieces", "" + PIECES));
        typed.put("key", new UUID(chance.nextLong(), chance.nextLong()).toString());
        typed.put("expires", LocalDate.now(ZoneId.systemDefault()).plusYears(1).toString());
        load.send(received, "/stock", typed);
        return lot;
    }

    void walk() {
        checkIn(closed(begun()));
    }

    /** Up to the session, which is open; answers where it is. */
    String begun() {
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        arrive();
        book(today.plusDays(20 + VISITS.incrementAndGet() % DAYS_TO_BOOK));
        answer();
        UUID course = plan();
        agree(course, chance.nextBoolean());
        return begin(course);
    }

    private void arrive() {
        Map<String, String> typed = new HashMap<>(Map.of(
                "key",
                id.toString(),
                "given",
                "Made",
                "family",
                family,
                "born",
                "1990-02-03",
                "sex",
                "FEMALE",
                "skinType",
                "2"));
        load.send(version(1, "given_name, family_name, born_on", "Made", family, "1990-02-03"), "/clients", typed);
        load.shows(client, family);
        int version = 1;
        if (chance.nextBoolean()) {
            byte[] jpeg = Camera.jpeg(family);
            load.upload(
                    version(++version, "portrait", Visitor.sha256(jpeg)),
                    client + "/portrait",
                    Map.of("version", "1"),
                    "portrait",
                    jpeg);
        }
        if (chance.nextBoolean()) {
            String phone = "020 7946 0" + (100 + chance.nextInt(900));
            typed.putAll(Map.of("phone", phone, "reason", "a new number", "version", Integer.toString(version)));
            typed.remove("key");
            load.send(version(++version, "phone, reason", phone, "a new number"), client, typed);
        }
    }

    private Piece version(int version, String columns, Object... row) {
        return Piece.of("version " + version + " of client " + id)
                .leaving("select " + columns + " from client where version = " + version + " and id = ?", id, row);
    }

    private void book(LocalDate day) {
        String note = letters(chance);
        PaperForm form = load.form("/appointments/new?kind=consultation&client=" + id + "&day=" + day, "/appointments");
        String time = PaperForm.valueOf(form.field("time").orElseThrow());
        Piece booked = Piece.of("appointment of " + id)
                .leaving(
                        "select kind, state, note from appointment where client = ?",
                        id,
                        "CONSULTATION",
                        "BOOKED",
                        note)
                .leaving(EVENT.formatted("appointment", 1, "add", "appointment"), id, "add")
                .leaving(
                        "select count(*) from sent_form f join appointment a on a.id = f.made where a.client = ?"
                                + " having count(*) > 0",
                        id,
                        1);
        load.shows(load.send(booked, "/appointments", filled(form, Map.of("time", time, "note", note))), note);
    }

    /** Nothing that stops, and every question is answered. */
    private void answer() {
        PaperForm form = load.form(client + "/screening/new", client + "/screening");
        Map<String, String> calm = new HashMap<>();
        form.asked().stream()
                .filter(field -> field.attr("type").equals("radio"))
                .forEach(field -> calm.put(field.attr("name"), field.attr("value")));
        calm.put("q-expectations-text", "Softer edges.");
        load.send(
                Piece.of("questionnaire of " + id)
                        .leaving("select version from questionnaire where version = 1 and client = ?", id, 1)
                        .leaving(EVENT.formatted("questionnaire", 1, "add", "questionnaire"), id, "add"),
                client + "/screening",
                filled(form, calm));
    }

    private UUID plan() {
        String asked = client + "/courses/new?concern=acne_scars&device=" + DEVICE + "&areas=cheeks";
        PaperForm form = load.form(asked, client + "/courses");
        UUID course = UUID.fromString(PaperForm.valueOf(form.field("key").orElseThrow()));
        String notes = letters(chance);
        String ofIt = "select z.area, z.depth_mm from course_zone z where z.version = %d and z.course = ?";
        load.send(
                Piece.of("course of " + id)
                        .leaving("select state, notes from course where version = 1 and id = ?", course, "DRAFT", notes)
                        .leaving(ofIt.formatted(1), course, "cheeks", 0.5)
                        .leaving(EVENT.formatted("course", 1, "add", "course"), id, "add"),
                client + "/courses",
                filled(form, Map.of("notes", notes, "depth-cheeks", "0.5", "offLabelWhy", "Talked through.")));
        String page = client + "/courses/" + course;
        load.send(
                Piece.of("agreed course of " + id)
                        .leaving(
                                "select state, notes from course where version = 2 and id = ?", course, "AGREED", notes)
                        .leaving(ofIt.formatted(2), course, "cheeks", 0.5)
                        .leaving(EVENT.formatted("course", 2, "agreed", "course"), id, "agreed"),
                page + "/agreement",
                filled(load.form(page, page + "/agreement"), Map.of("sign", "yes")));
        return course;
    }

    /** One signature under two agreements, and perhaps a third. */
    private void agree(UUID course, boolean marketing) {
        PaperForm form = load.form(client + "/consents/new?course=" + course, client + "/consents");
        String signed = "Made " + family;
        Piece given = Piece.of("consents of " + id)
                .leaving(
                        "select count(*), min(signed_name), max(signed_name) from consent where client = ?"
                                + " and length(text_shown) > 100 having count(*) > 0",
                        id,
                        marketing ? 3 : 2,
                        signed,
                        signed)
                .leaving(
                        "select count(*) from audit_event e join consent r on e.subject_id = cast(r.id as varchar)"
                                + " where e.action = 'give' and r.client = ? having count(*) > 0",
                        id,
                        marketing ? 3 : 2);
        load.send(
                given,
                client + "/consents",
                filled(
                        form,
                        Map.of(
                                "answer-TREATMENT", "yes",
                                "answer-CLINICAL_PHOTOS", "yes",
                                "answer-MARKETING", marketing ? "yes" : "no",
                                "answer-TEACHING", "no",
                                "signedName", signed)));
    }

    private String begin(UUID course) {
        PaperForm form = load.form(client + "/sessions/new?course=" + course, client + "/sessions");
        Map<String, String> tray = new HashMap<>();
        form.asked().stream()
                .filter(field -> field.attr("name").startsWith("q-"))
                .filter(field -> field.attr("type").equals("radio"))
                .forEach(field -> tray.put(field.attr("name"), field.attr("value")));
        tray.put("udi", lot);
        tray.put("cleaned", "yes");
        Piece begun = Piece.of("session of " + id)
                .leaving("select state from treatment_session where version = 1 and client = ?", id, "OPEN")
                .leaving(ofSession("session_lot", 1, "r.lot, r.kind"), id, lot, "CARTRIDGE")
                .leaving(
                        "select l.lot, m.pieces, m.kind from stock_movement m join stock_lot l on l.id = m.lot_id"
                                + " join treatment_session s on s.id = m.session_id where s.version = 1 and s.client = ?",
                        id,
                        lot,
                        -1,
                        "USED")
                .leaving(EVENT.formatted("treatment_session", 1, "start", "session"), id, "start");
        return load.send(begun, client + "/sessions", filled(form, tray)).replaceFirst("/edit$", "");
    }

    private static String ofSession(String table, int version, String columns) {
        return "select " + columns + " from " + table + " r join treatment_session s on s.id = r.session_id"
                + " and s.version = r.version where s.version = " + version + " and s.client = ?";
    }

    private String closed(String session) {
        photograph(session);
        close(session);
        return session;
    }

    private void photograph(String session) {
        byte[] jpeg = Camera.jpeg("before " + family);
        load.upload(
                Piece.of("photograph of " + id)
                        .leaving(
                                "select moment, taken_from, original from photograph where client = ?",
                                id,
                                "BEFORE",
                                "FRONT",
                                Visitor.sha256(jpeg))
                        .leaving(EVENT.formatted("photograph", 1, "add", "photograph"), id, "add"),
                session + "/photographs",
                Map.of("moment", "BEFORE", "view", "FRONT"),
                "photo",
                jpeg);
    }

    private void close(String session) {
        PaperForm form = load.form(session + "/edit", session);
        String notes = letters(chance);
        Map<String, String> charted = new HashMap<>(Map.of(
                "depth-cheeks", "0.5",
                "passes-cheeks", "3",
                "numbing", "none",
                "reaction", "AS_EXPECTED",
                "pain", "3",
                "notes", notes,
                "then", "close"));
        Piece closed = Piece.of("closed session of " + id)
                .leaving(
                        "select state, pain, notes from treatment_session where version = 2 and client = ?",
                        id,
                        "CLOSED",
                        3,
                        notes)
                .leaving(ofSession("session_zone", 2, "r.area, r.depth_mm, r.passes"), id, "cheeks", 0.5, 3)
                .leaving(ofSession("session_lot", 2, "r.kind"), id, "CARTRIDGE")
                .leaving(EVENT.formatted("treatment_session", 2, "close", "session"), id, "close");
        load.send(closed, session, filled(form, charted));
        load.shows(session, notes);
    }

    private void checkIn(String session) {
        String address = "/sessions/" + session.replaceFirst(".*/", "") + "/check-ins";
        String words = letters(chance);
        PaperForm form = load.form(address + "/new?due=0", address);
        String page = load.send(
                Piece.of("check-in of " + id)
                        .leaving("select due_hours, own_words from check_in where client = ?", id, 0, words)
                        .leaving(EVENT.formatted("check_in", 1, "add", "check-in"), id, "add"),
                address,
                filled(form, Map.of("urgentAllNo", "yes", "ownWords", words)));
        load.shows(page, words);
    }

    private static List<PaperForm.Entry> filled(PaperForm form, Map<String, String> typed) {
        List<PaperForm.Entry> entries = new ArrayList<>(form.untouched());
        entries.removeIf(entry -> typed.containsKey(entry.name()));
        typed.forEach((name, value) -> entries.add(new PaperForm.Entry(name, value)));
        return entries;
    }

    private static String letters(Random chance) {
        StringBuilder name = new StringBuilder("K");
        for (int i = 0; i < 12; i++) name.append((char) ('a' + chance.nextInt(26)));
        return name.toString();
    }
}
