package fibril.atlas;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** Reads the evidence tables. A row is named by its line. */
final class EvidenceFiles {

    private static final CSVFormat CSV = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .get();

    private final AtlasFiles files;
    private final Basis basis;
    private final Problems problems;

    EvidenceFiles(AtlasFiles files, Basis basis, Problems problems) {
        this.files = files;
        this.basis = basis;
        this.problems = problems;
    }

    Facts.Evidence read() {
        return new Facts.Evidence(
                rows("trials.csv", EvidenceFiles::trial),
                rows("recovery.csv", EvidenceFiles::recovery),
                rows("biology.csv", EvidenceFiles::biology));
    }

    private <T> List<T> rows(String file, Function<Row, T> reader) {
        List<T> found = new ArrayList<>();
        try (CSVParser lines = CSV.parse(new StringReader(files.text(file)))) {
            Set<String> columns = new LinkedHashSet<>(lines.getHeaderNames());
            for (CSVRecord line : lines) {
                Row row = new Row(file, line, basis.sources(), problems);
                try {
                    found.add(reader.apply(row));
                } catch (Entry.Unreadable noted) {
                    // the fault is in the list of problems
                }
                columns.removeAll(row.read());
            }
            if (lines.getRecordNumber() == 0) problems.add(file, "(file)", "(text)", "has no rows");
            else columns.forEach(column -> problems.add(file, "(file)", column, "is not a column of this file"));
        } catch (IOException | UncheckedIOException | IllegalArgumentException broken) {
            problems.add(file, "(file)", "(text)", "is not CSV: " + broken.getMessage());
        }
        return found;
    }

    private static TrialRow trial(Row row) {
        return new TrialRow(
                row.text("study_id"),
                row.source(),
                row.text("read_from"),
                row.whole("n", 1, 1_000_000),
                row.text("population"),
                row.text("site"),
                row.text("concern"),
                new TrialRow.Treatment(
                        row.text("device"),
                        row.orNone("needle_depth_mm"),
                        row.orNone("sessions"),
                        row.whole("interval_days", 1, 365),
                        row.orNone("adjunct"),
                        row.text("comparator")),
                row.text("outcome_measure"),
                row.whole("day_from_first_session", 0, 3650),
                figures(row),
                row.orNone("notes"));
    }

    private static TrialRow.Figures figures(Row row) {
        return new TrialRow.Figures(
                row.number("baseline_mean", -1000, 10_000),
                row.number("baseline_sd", 0, 10_000),
                row.number("value_mean", -1000, 10_000),
                row.number("value_sd", 0, 10_000),
                row.number("change_abs", -1000, 1000),
                row.number("change_pct", -100, 10_000),
                row.number("ci_low", -1000, 10_000),
                row.number("ci_high", -1000, 10_000),
                row.orNone("p"),
                row.number("responders_pct", 0, 100));
    }

    private static RecoveryRow recovery(Row row) {
        return new RecoveryRow(
                row.text("study_id"),
                row.source(),
                row.text("read_from"),
                row.text("site"),
                row.text("device"),
                row.orNone("needle_depth_mm"),
                row.text("outcome"),
                row.text("unit"),
                row.number("time_h", 0, 100_000),
                row.orNone("value_mean"),
                row.number("value_sd", 0, 10_000),
                row.orNone("notes"));
    }

    private static BiologyRow biology(Row row) {
        return new BiologyRow(
                row.text("quantity"),
                row.text("site"),
                row.text("population"),
                row.text("value"),
                row.orNone("unit"),
                row.orNone("sd_or_range"),
                row.source(),
                row.text("read_from"),
                row.orNone("notes"));
    }
}
