package fibril.app.arriving;

import fibril.app.backup.Refusal;
import fibril.clinic.arrive.Alike;
import fibril.clinic.arrive.DayOrder;
import fibril.clinic.arrive.Draft;
import fibril.clinic.arrive.Field;
import fibril.clinic.arrive.ForeignSheet;
import fibril.clinic.arrive.Kind;
import fibril.clinic.arrive.Matching;
import fibril.clinic.people.PlainLetters;
import fibril.clinic.practice.Staff;
import fibril.clinic.practice.StaffMember;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What only a person can say of a foreign file, where it does not tell by itself. */
final class ArriveChoices {

    @Option(
            names = "--column",
            paramLabel = "FIELD=HEADING",
            description = "Which column holds what, where it was not guessed; FIELD= for none. Given twice, text is"
                    + " both. Without --take it is shown what is which.")
    private List<String> columns = new ArrayList<>();

    @Option(
            names = "--columns",
            paramLabel = "FILE",
            description = "The same from a file: FIELD = HEADING on each line; # begins a remark.")
    private @Nullable Path columnsFile;

    @Option(names = "--days", description = "day-first or month-first, where the file does not tell.")
    private @Nullable String days;

    @Option(
            names = "--practitioner",
            paramLabel = "NAME",
            description = "Who takes the visits ahead of somebody whose name is not known here: name or sign-in.")
    private @Nullable String practitioner;

    @Option(names = "--same", description = "What to do with what may be here: skip, both, or same (the same person).")
    private @Nullable String same;

    @Option(names = "--line", paramLabel = "LINE=DO", description = "Another choice for one line: 14=both.")
    private Map<Long, String> lines = new HashMap<>();

    Matching matching(Kind kind, ForeignSheet sheet) {
        Map<Field, List<Integer>> byHand = new LinkedHashMap<>();
        for (String said : said()) {
            int equals = said.indexOf('=');
            String word = equals < 0 ? said : said.substring(0, equals).strip();
            Field field = Field.named(kind, word)
                    .orElseThrow(() -> new Refusal("--column: “" + word + "” is no field of " + kind.word()
                            + "; there are "
                            + String.join(
                                    ", ",
                                    Field.of(kind).stream().map(Field::word).toList())));
            String heading = equals < 0 ? "" : said.substring(equals + 1).strip();
            List<Integer> at = byHand.computeIfAbsent(field, none -> new ArrayList<>());
            if (field != Field.TEXT) at.clear();
            if (!heading.isEmpty()) at.add(column(heading, sheet));
        }
        Matching matching = Matching.guessed(kind, sheet.headings());
        for (Map.Entry<Field, List<Integer>> each : byHand.entrySet()) {
            matching = matching.with(each.getKey(), each.getValue());
        }
        return refuseMissing(matching, sheet);
    }

    private List<String> said() {
        List<String> said = new ArrayList<>();
        if (columnsFile != null) {
            try {
                Files.readString(columnsFile)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .forEach(said::add);
            } catch (IOException unreadable) {
                throw new Refusal("--columns: " + columnsFile + " cannot be read as text");
            }
        }
        said.addAll(columns);
        return said;
    }

    private static int column(String heading, ForeignSheet sheet) {
        int column = sheet.headings().indexOf(heading);
        if (column >= 0) return column;
        throw new Refusal(
                "--column: there is no column “" + heading + "”; the file has " + String.join(", ", sheet.headings()));
    }

    private static Matching refuseMissing(Matching matching, ForeignSheet sheet) {
        if (matching.missing().isEmpty()) return matching;
        List<String> missing = matching.missing().stream()
                .map(fields ->
                        String.join(" or ", fields.stream().map(Field::word).toList()))
                .toList();
        throw new Refusal("--column: no column was found for " + String.join("; nor for ", missing) + "; the file has "
                + String.join(", ", sheet.headings()));
    }

    DayOrder order(ForeignSheet sheet, Matching matching) {
        if (days != null) {
            return switch (days) {
                case "day-first" -> DayOrder.DAY_FIRST;
                case "month-first" -> DayOrder.MONTH_FIRST;
                default -> throw new Refusal("--days: “" + days + "” is neither day-first nor month-first");
            };
        }
        return switch (DayOrder.told(sheet, matching)) {
            case DAY_FIRST -> DayOrder.DAY_FIRST;
            case MONTH_FIRST -> DayOrder.MONTH_FIRST;
            case EITHER -> throw new Refusal("--days: its days can be read both ways; say day-first or month-first");
            case CONTRADICTING ->
                throw new Refusal("--days: some of its days have the day first and some the month; say which, and the"
                        + " others are listed as faulty");
        };
    }

    Optional<UUID> standIn(Staff staff) {
        if (practitioner == null) return Optional.empty();
        String wanted = PlainLetters.of(practitioner);
        return Optional.of(staff.everybody().stream()
                .filter(member -> member.active() && member.role().treats())
                .filter(member -> PlainLetters.of(member.name()).equals(wanted)
                        || member.signIn().equalsIgnoreCase(practitioner))
                .findFirst()
                .map(StaffMember::id)
                .orElseThrow(
                        () -> new Refusal("--practitioner: nobody who treats here is called “" + practitioner + "”")));
    }

    /** By line; a line that is alike to something and has none is still to be settled. */
    Map<Long, Alike.Choice> of(Draft draft) {
        Map<Long, Alike.Choice> choices = new HashMap<>();
        if (same != null) {
            Alike.Choice all = choice("--same", same);
            draft.alike().forEach(each -> choices.put(each.line(), allowed("--same", each, all)));
        }
        Map<Long, Alike> alike = new HashMap<>();
        draft.alike().forEach(each -> alike.put(each.line(), each));
        lines.forEach((line, word) -> {
            Alike each = alike.get(line);
            if (each == null) throw new Refusal("--line: line " + line + " is alike to nothing, there is no choice");
            choices.put(line, allowed("--line", each, choice("--line", word)));
        });
        return choices;
    }

    private static Alike.Choice allowed(String option, Alike alike, Alike.Choice choice) {
        if (alike.may(choice)) return choice;
        throw new Refusal(option + ": line " + alike.line() + " is no person; say skip or both");
    }

    private static Alike.Choice choice(String option, String word) {
        for (Alike.Choice each : Alike.Choice.values()) if (each.name().equalsIgnoreCase(word)) return each;
        throw new Refusal(option + ": “" + word + "” is none of skip, both, same");
    }
}
