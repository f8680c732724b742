package fibril.forecast.evidence;

import fibril.atlas.Atlas;
import fibril.atlas.TrialRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** For every row of the atlas's trials whether it is in the fit, how it is read, and why it is not. */
public final class FitTable {

    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final List<FitRow> rows;
    private final List<LeftOut> leftOut;

    private FitTable(List<FitRow> rows, List<LeftOut> leftOut) {
        this.rows = List.copyOf(rows);
        this.leftOut = List.copyOf(leftOut);
    }

    /** A row of the atlas that the fit does not use. */
    public record LeftOut(String study, int row, String outcome, String why) {}

    /** @throws IllegalStateException naming a row without a decision, or a decision that cannot be read */
    public static FitTable of(Atlas atlas) {
        Map<String, CSVRecord> decisions = decisions();
        Map<String, Integer> seen = new HashMap<>();
        List<FitRow> rows = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (TrialRow trial : atlas.trials()) {
            int number = seen.merge(trial.studyId(), 1, Integer::sum);
            String key = trial.studyId() + " " + number;
            CSVRecord decision = decisions.remove(key);
            if (decision == null) throw new IllegalStateException("fit-rows.csv says nothing of " + key);
            if (decision.get("use").equals("no")) {
                leftOut.add(new LeftOut(trial.studyId(), number, trial.outcomeMeasure(), decision.get("why")));
            } else {
                rows.add(new FitRowReader(trial, number, decision).read());
            }
        }
        if (!decisions.isEmpty()) {
            throw new IllegalStateException("fit-rows.csv speaks of rows the atlas has not: " + decisions.keySet());
        }
        return new FitTable(rows, leftOut);
    }

    private static Map<String, CSVRecord> decisions() {
        Map<String, CSVRecord> decisions = new HashMap<>();
        try (InputStream file =
                Objects.requireNonNull(FitTable.class.getResourceAsStream("/fibril/forecast/fit-rows.csv"))) {
            for (CSVRecord line : CSV.parse(new InputStreamReader(file, StandardCharsets.UTF_8))) {
                String key = line.get("study") + " " + line.get("row");
                if (decisions.put(key, line) != null) throw new IllegalStateException("fit-rows.csv has two of " + key);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return decisions;
    }

    public List<FitRow> rows() {
        return rows;
    }

    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /** In the order of the table. */
    public List<String> studies() {
        return rows.stream().map(FitRow::study).distinct().toList();
    }
}
