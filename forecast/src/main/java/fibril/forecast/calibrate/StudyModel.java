package fibril.forecast.calibrate;

import fibril.forecast.evidence.FitRow;
import fibril.forecast.link.Link;
import fibril.forecast.link.LinkParameter;
import fibril.forecast.link.Spread;
import java.util.Arrays;
import java.util.List;

/** All rows of one study, with what is special to that study summed out: raters, dose, population. */
final class StudyModel {

    private static final int NODES = 15;
    private static final double[] EFFECTS = new double[NODES];
    private static final double[] EQUAL = new double[NODES];

    static {
        for (int node = 0; node < NODES; node++) EFFECTS[node] = Spread.t4Quantile((node + 0.5) / NODES);
        Arrays.fill(EQUAL, 1.0 / NODES);
    }

    private final String study;
    private final List<RowModel> rows;

    private StudyModel(String study, List<RowModel> rows) {
        this.study = study;
        this.rows = List.copyOf(rows);
    }

    static List<StudyModel> of(List<FitRow> rows, ArmGains gains) {
        return rows.stream()
                .map(FitRow::study)
                .distinct()
                .map(study -> new StudyModel(
                        study,
                        RowModel.of(
                                rows.stream()
                                        .filter(row -> row.study().equals(study))
                                        .toList(),
                                gains)))
                .toList();
    }

    String study() {
        return study;
    }

    List<RowModel> rows() {
        return rows;
    }

    double logLikelihood(int draw, Link link) {
        if (rows.size() == 1) return ofSingleRow(rows.getFirst(), draw, link);
        double spread = link.get(LinkParameter.STUDY_SPREAD);
        double fixed = 0;
        double[] logs = new double[NODES];
        boolean shared = false;
        for (RowModel row : rows) {
            double expected = row.expected(draw, link);
            double share = row.studyShare();
            if (share == 0) {
                fixed += row.logLikelihood(expected, row.outcomeSpread(link), link);
                continue;
            }
            shared = true;
            for (int node = 0; node < NODES; node++) {
                logs[node] +=
                        row.logLikelihood(expected + spread * EFFECTS[node] * share, row.outcomeSpread(link), link);
            }
        }
        return shared ? fixed + RowModel.logSum(logs, EQUAL) : fixed;
    }

    /** With one row, what is special to the study and to the outcome cannot be told apart: one sum serves both. */
    private static double ofSingleRow(RowModel row, int draw, Link link) {
        double expected = row.expected(draw, link);
        double share = row.studyShare();
        if (share == 0) return row.logLikelihood(expected, row.outcomeSpread(link), link);
        double spread = Math.hypot(link.get(LinkParameter.STUDY_SPREAD) * share, row.outcomeSpread(link));
        double[] logs = new double[NODES];
        for (int node = 0; node < NODES; node++) {
            logs[node] = row.logLikelihood(expected + spread * EFFECTS[node], 0, link);
        }
        return RowModel.logSum(logs, EQUAL);
    }
}
