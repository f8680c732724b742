package fibril.clinic.treat.pages;

import fibril.clinic.practice.Provenance;
import fibril.clinic.treat.NumbingGiven;
import fibril.clinic.treat.Picking;
import fibril.clinic.treat.Reaction;
import fibril.clinic.treat.Response;
import fibril.clinic.treat.Session;
import fibril.clinic.treat.SessionState;
import fibril.clinic.treat.Tools;
import fibril.clinic.treat.TreatRecords;
import fibril.clinic.treat.TreatedZone;
import fibril.clinic.web.Form;
import fibril.clinic.web.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What a clean chart says of a session. Nothing is required in it: what is missing shows as a gap. */
record TypedChart(
        Instant startedAt,
        Tools tools,
        List<TreatedZone> zones,
        NumbingGiven numbing,
        String products,
        Response response,
        String noPhotos,
        String notes) {

    static final List<String> REACTIONS = Arrays.stream(Reaction.values())
            .filter(reaction -> reaction != Reaction.NOT_SAID)
            .map(Reaction::name)
            .toList();

    private static final int LONGEST = 2000;
    private static final int LONGEST_NOTES = 4000;
    private static final int LONGEST_LINE = 500;

    /** With what a chart is read: limits, shelves and the words for what is wrong. */
    record Reader(TreatDesk desk, Zones zones, NumbingPart numbing) {

        Optional<TypedChart> read(Form form, Session before) {
            TreatRecords records = desk.records();
            Words words = desk.words();
            Instant startedAt = startedAt(form, before, words);
            LocalDate day = words.dayOf(startedAt);
            Picking picking = new Picking(
                    records.stock(),
                    before.tools().device(),
                    before.id(),
                    day,
                    before.tools().lots());
            TypedChart chart = new TypedChart(
                    startedAt,
                    TypedTools.read(form, picking, before.tools(), records, words),
                    zones.read(form),
                    numbing.read(desk.atlas(), before.numbing(), day, words),
                    form.text("products", LONGEST),
                    response(form),
                    form.text("noPhotos", LONGEST_LINE),
                    form.text("notes", LONGEST_NOTES));
            return form.isClean() ? Optional.of(chart) : Optional.empty();
        }

        private Instant startedAt(Form form, Session before, Words words) {
            LocalDate today = desk.today();
            LocalDate started = words.dayOf(before.startedAt());
            LocalDate yearAgo = today.minusYears(1);
            Optional<LocalDate> day = form.day("day", started.isBefore(yearAgo) ? started : yearAgo, today);
            if (before.isOpen() && day.filter(started::isBefore).isPresent()) {
                form.refuse("day", words.t("treat.chart.laterDay", words.day(started)));
            }
            String time = form.typed("time");
            if (day.isEmpty() || time.isEmpty()) return before.startedAt();
            try {
                Instant typed = day.get()
                        .atTime(LocalTime.parse(time))
                        .atZone(words.zone())
                        .toInstant();
                // the form knows no seconds: the minute that stands there already is not a change
                if (typed.equals(before.startedAt().truncatedTo(ChronoUnit.MINUTES))) return before.startedAt();
                if (typed.isAfter(desk.now())) form.problem("time", "treat.time.future", time);
                return typed;
            } catch (DateTimeParseException noTime) {
                form.problem("time", "treat.time.wrong", form.label("time"), time);
                return before.startedAt();
            }
        }

        private static Response response(Form form) {
            Reaction reaction =
                    form.oneOf("reaction", REACTIONS).map(Reaction::valueOf).orElse(Reaction.NOT_SAID);
            String said = form.text("reactionWords", LONGEST);
            OptionalInt pain = form.whole("pain", 0, 10);
            boolean beyond = reaction == Reaction.STRONGER || reaction == Reaction.COMPLICATION;
            if (beyond && said.isBlank()) {
                form.problem("reactionWords", "treat.chart.reactionWords.missing");
                return Response.NOT_SAID;
            }
            return new Response(reaction, said, pain.isPresent() ? pain.getAsInt() : null);
        }
    }

    Session after(Session before, SessionState state, Provenance provenance) {
        return new Session(
                before.id(),
                before.client(),
                before.course(),
                before.number(),
                startedAt,
                before.operator(),
                tools,
                zones,
                numbing,
                products,
                response,
                noPhotos,
                zones.isEmpty() ? before.notNeedledBecause() : "",
                notes,
                state,
                provenance);
    }

    static Map<String, String[]> fields(Session session, Words words) {
        Map<String, String[]> fields = new HashMap<>(Zones.fields(session, words));
        fields.putAll(TypedTools.fields(session.tools()));
        fields.putAll(NumbingPart.fields(session.numbing(), words));
        Response response = session.response();
        put(fields, "products", session.products());
        put(
                fields,
                "reaction",
                response.reaction() == Reaction.NOT_SAID
                        ? ""
                        : response.reaction().name());
        put(fields, "reactionWords", response.words());
        put(
                fields,
                "pain",
                response.pain().isPresent() ? Integer.toString(response.pain().getAsInt()) : "");
        put(fields, "noPhotos", session.noPhotosBecause());
        put(fields, "notes", session.notes());
        put(fields, "day", words.dayOf(session.startedAt()).toString());
        put(fields, "time", words.time(session.startedAt()));
        put(fields, "version", Integer.toString(session.provenance().version()));
        return fields;
    }

    private static void put(Map<String, String[]> fields, String name, String value) {
        fields.put(name, new String[] {value});
    }
}
