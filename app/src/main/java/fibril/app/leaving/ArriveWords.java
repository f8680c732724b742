package fibril.app.leaving;

import fibril.clinic.arrive.Arrival;
import fibril.clinic.arrive.ArrivingClient;
import fibril.clinic.arrive.ClientReading;
import fibril.clinic.arrive.ForeignSheet;
import fibril.clinic.arrive.Intake;
import fibril.clinic.arrive.Likeness;
import fibril.clinic.arrive.Matching;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What arriving says on the console. */
final class ArriveWords {

    private static final int FIRST = 5;

    private ArriveWords() {}

    static String preview(
            ForeignSheet sheet,
            Matching matching,
            ClientReading.Read read,
            List<Likeness.Alike> alike,
            Map<Long, Intake.Same> choices) {
        List<String> lines = new ArrayList<>();
        lines.add("%,d rows, %s, columns parted by %s".formatted(
                sheet.rows().size(), sheet.encoding(), sheet.delimiter() == '\t' ? "tab" : "“" + sheet.delimiter() + "”"));
        for (int i = 0; i < sheet.headings().size(); i++) {
            int column = i;
            lines.add("  “" + sheet.headings().get(i) + "” is "
                    + matching.columns().entrySet().stream()
                            .filter(entry -> entry.getValue() == column)
                            .map(entry -> entry.getKey().word())
                            .findFirst()
                            .orElse("left out"));
        }
        lines.add("The first as they will be:");
        read.clients().stream().limit(FIRST).map(ArriveWords::client).forEach(lines::add);
        lines.add("%,d clients can be taken in; %d may be here already; %d cells cannot be read"
                .formatted(read.clients().size(), alike.size(), read.problems().size()));
        alike.forEach(each -> lines.add(alike(each, choices)));
        lines.addAll(problems(read.problems(), ""));
        return String.join("\n", lines);
    }

    private static String client(ArrivingClient client) {
        return "  line %d: %s %s, born %s, %s%s%s%s%s".formatted(
                client.line(),
                client.given(),
                client.family(),
                client.born(),
                client.sex().name().toLowerCase(Locale.ROOT),
                client.skinType() == null ? "" : ", skin type " + client.skinType(),
                comma(client.email()),
                comma(client.phone()),
                client.notes().isEmpty() ? "" : ", with notes");
    }

    private static String comma(String text) {
        return text.isEmpty() ? "" : ", " + text;
    }

    private static String alike(Likeness.Alike alike, Map<Long, Intake.Same> choices) {
        String why = switch (alike.why()) {
            case NAME_AND_BIRTH_DATE -> "name and birth date";
            case EMAIL -> "e-mail";
            case TELEPHONE -> "telephone";
        };
        String who = alike.other()
                .map(other -> other.name() + ", born " + other.born() + ", /clients/" + other.id())
                .orElse("line " + alike.line());
        Intake.Same choice = choices.get(alike.client().line());
        return "  line %d: %s %s has the %s of %s: %s".formatted(
                alike.client().line(),
                alike.client().given(),
                alike.client().family(),
                why,
                who,
                choice == null ? "keep, fill or skip?" : choice.name().toLowerCase(Locale.ROOT));
    }

    static List<String> problems(List<ClientReading.Problem> problems, String last) {
        List<String> lines = new ArrayList<>();
        problems.forEach(problem -> lines.add("  line %d, %s: “%s” is not %s"
                .formatted(problem.line(), problem.column(), problem.value(), problem.allowed())));
        if (!last.isEmpty()) lines.add(last);
        return lines;
    }

    static String list(List<Arrival> arrivals) {
        if (arrivals.isEmpty()) return "Nothing was taken in yet.";
        List<String> lines = new ArrayList<>();
        arrivals.forEach(arrival -> lines.add(arrival.id() + "  " + arrival.at() + "  " + arrival.fileName()
                + arrival.undoneAt()
                        .map(at -> ", taken back at " + at)
                        .orElse(", " + arrival.came().size() + " clients")));
        return String.join("\n", lines);
    }
}
