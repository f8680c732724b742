package fibril.forecast.evidence;

import fibril.atlas.TrialRow;
import fibril.forecast.link.LinkGroup;
import fibril.forecast.link.ScaleLink;
import fibril.skin.prior.Normal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * One row of the atlas and the decision about it, read together. What the atlas knows may not be told again in the decision:
 * it only fills what the study left open.
 */
final class FitRowReader {

    private final TrialRow trial;
    private final int number;
    private final CSVRecord decision;

    FitRowReader(TrialRow trial, int number, CSVRecord decision) {
        this.trial = trial;
        this.number = number;
        this.decision = decision;
    }

    FitRow read() {
        return new FitRow(
                trial.studyId(),
                number,
                quantity(),
                group(),
                FitRow.Arm.valueOf(text("arm").toUpperCase(Locale.ROOT)),
                text("raters").equals("blind"),
                text("controlled").equals("yes"),
                people(),
                course(),
                seen(),
                text("why"));
    }

    private FitRow.Quantity quantity() {
        return switch (text("use")) {
            case "collagen", "collagen_above" -> FitRow.Quantity.COLLAGEN;
            case "density" -> FitRow.Quantity.ECHO_DENSITY;
            case "elastin" -> FitRow.Quantity.ELASTIN;
            default -> FitRow.Quantity.CLINICAL;
        };
    }

    private @Nullable LinkGroup group() {
        return text("group").isEmpty() ? null : LinkGroup.valueOf(text("group").toUpperCase(Locale.ROOT));
    }

    private FitRow.Course course() {
        int sessions = whole("sessions", wholeOf(trial.treatment().sessions()));
        int interval = sessions > 1 ? whole("interval", trial.treatment().intervalDays()) : 0;
        List<Integer> days = new ArrayList<>();
        for (int session = 0; session < sessions; session++) days.add(session * interval);
        OptionalDouble told = numberOf(trial.treatment().needleDepthMm());
        return new FitRow.Course(
                number("age"),
                text("area"),
                text("tool"),
                value("depth_low", told),
                value("depth_high", told),
                days,
                whole("day", trial.dayFromFirstSession()));
    }

    private Seen seen() {
        return switch (text("use")) {
            case "mean", "collagen", "density" -> new Seen.Mean(share(), standardError());
            case "elastin" -> new Seen.Mean(0, standardError());
            case "worse" -> new Seen.Mean(-real("z") * standardError(), standardError());
            case "above", "collagen_above" -> new Seen.AtLeast(real("z"), standardError());
            case "below" -> new Seen.Below(real("z"), standardError());
            case "counts" -> counts();
            default -> throw new IllegalStateException(key() + ": use is " + text("use"));
        };
    }

    private Seen counts() {
        List<Seen.Step> steps = new ArrayList<>();
        for (String step : text("counts").split(";", -1)) {
            String[] parts = step.split(":", -1);
            steps.add(new Seen.Step(Double.parseDouble(parts[0]), Integer.parseInt(parts[1])));
        }
        return switch (text("scale")) {
            case "percent" -> new Seen.Counts(Seen.Unit.SHARE, 0, people(), steps);
            case "line" -> new Seen.Counts(Seen.Unit.LINE_MM, 0, people(), steps);
            default -> new Seen.Counts(Seen.Unit.GRADES, reach(), people(), steps);
        };
    }

    /** Positive = better, whatever the scale. */
    private double share() {
        TrialRow.Figures figures = trial.figures();
        return switch (text("scale")) {
            case "percent" ->
                (quantity() == FitRow.Quantity.CLINICAL ? -1 : 1)
                        * figures.changePercent().orElseThrow()
                        / 100;
            case "percent30" -> figures.changePercent().orElseThrow() / 100;
            default -> -figures.change().orElseThrow() / reach();
        };
    }

    private double standardError() {
        if (text("ci_level").isEmpty()) return real("sd_share") / Math.sqrt(people());
        TrialRow.Figures figures = trial.figures();
        double width = figures.ciHigh().orElseThrow() - figures.ciLow().orElseThrow();
        return width / 2 / Normal.quantile((1 + real("ci_level")) / 2) / reach();
    }

    private double reach() {
        double baseline = value("baseline", trial.figures().baselineMean());
        LinkGroup group = LinkGroup.valueOf(text("group").toUpperCase(Locale.ROOT));
        return ScaleLink.of(group, text("scale")).orElseThrow().reach(baseline);
    }

    private int people() {
        return whole("n", trial.people());
    }

    private int whole(String column, OptionalInt told) {
        if (told.isEmpty()) return number(column);
        if (!text(column).isEmpty()) throw new IllegalStateException(key() + ": the atlas knows " + column);
        return told.getAsInt();
    }

    private double value(String column, OptionalDouble told) {
        if (told.isEmpty()) return real(column);
        if (!text(column).isEmpty()) throw new IllegalStateException(key() + ": the atlas knows " + column);
        return told.getAsDouble();
    }

    private int number(String column) {
        return (int) real(column);
    }

    private double real(String column) {
        OptionalDouble number = numberOf(text(column));
        if (number.isEmpty()) throw new IllegalStateException(key() + ": " + column + " is missing");
        return number.getAsDouble();
    }

    private static OptionalInt wholeOf(String words) {
        return words.matches("\\d+") ? OptionalInt.of(Integer.parseInt(words)) : OptionalInt.empty();
    }

    private static OptionalDouble numberOf(String words) {
        return words.matches("\\d+(\\.\\d+)?") ? OptionalDouble.of(Double.parseDouble(words)) : OptionalDouble.empty();
    }

    private String text(String column) {
        return decision.get(column);
    }

    private String key() {
        return "fit-rows.csv " + trial.studyId() + " " + number;
    }
}
