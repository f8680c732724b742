package fibril.app.leaving;

import fibril.app.backup.Refusal;
import fibril.clinic.arrive.ClientField;
import fibril.clinic.arrive.DayOrder;
import fibril.clinic.arrive.ForeignSheet;
import fibril.clinic.arrive.Intake;
import fibril.clinic.arrive.Likeness;
import fibril.clinic.arrive.Matching;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What only a person can say of a foreign file, where it does not tell by itself. */
final class ArriveChoices {

    @Option(
            names = "--column",
            paramLabel = "FIELD=HEADING",
            description = "Which column holds what, where it was not guessed; FIELD= for none. Fields: reference, given,"
                    + " family, name, born, sex, skin-type, email, phone, notes.")
    private Map<String, String> columns = new LinkedHashMap<>();

    @Option(names = "--days", description = "day-first or month-first, where the file does not tell.")
    private @Nullable String days;

    @Option(names = "--same", description = "What to do with clients who may be here: keep, fill or skip.")
    private @Nullable String same;

    @Option(names = "--line", paramLabel = "LINE=DO", description = "Another choice for one line: 14=keep.")
    private Map<Long, String> lines = new HashMap<>();

    Matching matching(ForeignSheet sheet) {
        Map<ClientField, String> byHand = new EnumMap<>(ClientField.class);
        columns.forEach((word, heading) -> byHand.put(
                ClientField.named(word).orElseThrow(() -> new Refusal("--column: “" + word + "” is no field; see --help")),
                heading));
        Matching matching;
        try {
            matching = Matching.guessed(sheet.headings()).changed(byHand, sheet.headings());
        } catch (Matching.NoSuchColumn none) {
            throw new Refusal("--column: " + none.getMessage());
        }
        matching.missing().ifPresent(what -> {
            throw new Refusal("--column: no column was found for " + what + "; the file has "
                    + String.join(", ", sheet.headings()));
        });
        return matching;
    }

    DayOrder order(ForeignSheet sheet, Matching matching) {
        if (days != null) {
            return switch (days) {
                case "day-first" -> DayOrder.DAY_FIRST;
                case "month-first" -> DayOrder.MONTH_FIRST;
                default -> throw new Refusal("--days: “" + days + "” is neither day-first nor month-first");
            };
        }
        int born = matching.columns().getOrDefault(ClientField.BORN, 0);
        return switch (DayOrder.told(sheet.rows().stream()
                .map(row -> born < row.cells().size() ? row.cells().get(born) : "")
                .toList())) {
            case DAY_FIRST -> DayOrder.DAY_FIRST;
            case MONTH_FIRST -> DayOrder.MONTH_FIRST;
            case EITHER ->
                throw new Refusal("--days: the birth dates can be read both ways; say day-first or month-first");
            case CONTRADICTING ->
                throw new Refusal("--days: some birth dates have the day first and some the month; say which, and the"
                        + " others are listed as faulty");
        };
    }

    /** By line; a line that is alike to somebody and has none is still to be settled. */
    Map<Long, Intake.Same> of(List<Likeness.Alike> alike) {
        Map<Long, Intake.Same> choices = new HashMap<>();
        if (same != null) {
            Intake.Same all = choice("--same", same);
            alike.forEach(each -> choices.put(each.client().line(), all));
        }
        lines.forEach((line, word) -> {
            if (alike.stream().noneMatch(each -> each.client().line() == line)) {
                throw new Refusal("--line: line " + line + " is alike to nobody, there is nothing to choose");
            }
            choices.put(line, choice("--line", word));
        });
        return choices;
    }

    private static Intake.Same choice(String option, String word) {
        for (Intake.Same each : Intake.Same.values()) if (each.name().equalsIgnoreCase(word)) return each;
        throw new Refusal(option + ": “" + word + "” is none of keep, fill, skip");
    }
}
