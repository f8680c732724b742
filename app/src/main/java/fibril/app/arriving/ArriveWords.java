package fibril.app.arriving;

import fibril.clinic.arrive.Alike;
import fibril.clinic.arrive.Arrival;
import fibril.clinic.arrive.ArrivingClient;
import fibril.clinic.arrive.ArrivingEntry;
import fibril.clinic.arrive.Coming;
import fibril.clinic.arrive.Draft;
import fibril.clinic.arrive.Fault;
import fibril.clinic.arrive.Field;
import fibril.clinic.arrive.ForeignSheet;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What arriving says on the console. */
final class ArriveWords {

    private static final int FIRST = 5;
    private static final int MOST_LINES = 200;
    private static final int LONGEST = 300;

    private ArriveWords() {}

    static String preview(Draft draft, Map<Long, Alike.Choice> choices) {
        ForeignSheet sheet = draft.reading().sheet();
        List<String> lines = new ArrayList<>();
        lines.add("%s of %s, %s, columns parted by %s"
                .formatted(
                        rows(sheet.rows().size()),
                        draft.source().kind().word(),
                        sheet.encoding(),
                        sheet.delimiter() == '\t' ? "tab" : "“" + sheet.delimiter() + "”"));
        for (int i = 0; i < sheet.headings().size(); i++) {
            lines.add("  “" + sheet.heading(i) + "” is "
                    + draft.reading().matching().in(i).map(Field::word).orElse("left out"));
        }
        lines.add("The first as they will be:");
        draft.coming().stream().limit(FIRST).map(ArriveWords::coming).forEach(lines::add);
        lines.add("%s can be taken in; %,d may be here already; cells that cannot be read: %,d, of %s"
                .formatted(
                        rows(draft.coming().size()),
                        draft.alike().size(),
                        draft.faults().size(),
                        rows(draft.faultyRows())));
        if (draft.ahead() > 0) lines.add("%,d visits are still to come and are booked here".formatted(draft.ahead()));
        if (draft.byNameAlone() > 0) {
            lines.add("with nothing but a name to tell whose they are: " + rows(draft.byNameAlone()));
        }
        lines.addAll(
                shown(draft.alike().stream().map(each -> alike(each, choices)).toList()));
        lines.addAll(faults(draft));
        return String.join("\n", lines.stream().map(ArriveWords::plain).toList());
    }

    static String rows(long count) {
        return count == 1 ? "1 row" : "%,d rows".formatted(count);
    }

    private static String coming(Coming coming) {
        return "  line " + coming.line() + ": "
                + switch (coming) {
                    case ArrivingClient client -> client(client);
                    case ArrivingEntry entry -> entry(entry);
                };
    }

    private static String client(ArrivingClient client) {
        return "%s %s, born %s, %s%s%s%s%s"
                .formatted(
                        client.given(),
                        client.family(),
                        client.born(),
                        client.sex().name().toLowerCase(Locale.ROOT),
                        client.skinType() == null ? "" : ", skin type " + client.skinType(),
                        comma(client.email()),
                        comma(client.phone()),
                        client.notes().isEmpty() ? "" : ", with notes");
    }

    private static String entry(ArrivingEntry entry) {
        ArrivingEntry.Said said = entry.said();
        return entry.who()
                + comma(said.day().map(LocalDate::toString).orElse("without a day"))
                + said.time().map(LocalTime::toString).map(time -> " " + time).orElse("")
                + comma(said.title())
                + (said.by().isEmpty() ? "" : ", by " + said.by())
                + comma(entry.file())
                + (entry.ahead().isPresent() ? ", booked as a consultation" : "");
    }

    private static String comma(String text) {
        return text.isEmpty() ? "" : ", " + text;
    }

    private static String alike(Alike alike, Map<Long, Alike.Choice> choices) {
        String why = switch (alike.why()) {
            case NAME_AND_BIRTH_DATE -> "has the name and birth date of";
            case REFERENCE -> "has the number of";
            case EMAIL -> "has the e-mail of";
            case TELEPHONE -> "has the telephone of";
            case SAME_ENTRY -> "is word for word";
        };
        Alike.Choice choice = choices.get(alike.line());
        String open = alike.may(Alike.Choice.SAME) ? "skip, both or same?" : "skip or both?";
        return "  line %d: %s %s %s%s: %s"
                .formatted(
                        alike.line(),
                        alike.coming().who(),
                        why,
                        alike.whom(),
                        alike.other().map(id -> ", /clients/" + id).orElse(""),
                        choice == null ? open : choice.name().toLowerCase(Locale.ROOT));
    }

    static List<String> faults(Draft draft) {
        return shown(draft.faults().stream().map(ArriveWords::fault).toList());
    }

    private static String fault(Fault fault) {
        return plain("  line %d, %s: “%s” is not %s"
                .formatted(fault.line(), fault.column(), fault.value(), fault.allowed()));
    }

    private static List<String> shown(List<String> lines) {
        if (lines.size() <= MOST_LINES) return lines;
        List<String> shown = new ArrayList<>(lines.subList(0, MOST_LINES));
        shown.add("  … and %,d more".formatted(lines.size() - MOST_LINES));
        return shown;
    }

    /** On one line, of bounded length, and without what a terminal would obey. */
    private static String plain(String line) {
        String one = line.replaceAll("\\p{Cc}+", " ");
        return one.length() > LONGEST ? one.substring(0, LONGEST) + "…" : one;
    }

    static String list(List<Arrival> arrivals) {
        if (arrivals.isEmpty()) return "Nothing was taken in yet.";
        List<String> lines = new ArrayList<>();
        arrivals.forEach(arrival -> lines.add(plain(arrival.id() + "  " + arrival.at() + "  "
                + arrival.source().fileName() + " (" + arrival.source().kind().word() + " from "
                + arrival.source().product() + ")"
                + arrival.undoneAt().map(at -> ", taken back at " + at).orElse(", " + rows(arrival.taken())))));
        return String.join("\n", lines);
    }
}
