package fibril.forecast;

import fibril.atlas.Citation;
import fibril.atlas.Crosswalk;
import fibril.atlas.Source;
import fibril.atlas.TrialRow;
import fibril.forecast.evidence.FitRow;
import fibril.forecast.evidence.FitTable;
import fibril.forecast.evidence.Seen;
import fibril.forecast.link.LinkGroup;
import fibril.forecast.link.ScaleLink;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the numbers on a scale rest on, said plainly. */
final class EvidenceWords {

    private final List<FitRow> rows;

    EvidenceWords(FitTable table) {
        this.rows = table.rows();
    }

    String of(LinkGroup group, Crosswalk.Outlook.OnScale told, ScaleLink scale) {
        List<FitRow> here = rows(group);
        String studies = studies(here);
        String first = group == LinkGroup.MELASMA
                ? "Only as an add-on: in every study a cream was used too, and the change is that of both together. "
                : "";
        String item = told.item().isEmpty() ? "" : "On the scale's grade for " + told.item() + ". ";
        return item + first + studies + " Named first: "
                + told.basis().stream()
                        .map(Citation::source)
                        .map(source -> source.what() + " (" + source.weight().words() + ")")
                        .collect(Collectors.joining("; "))
                + ". " + grade(scale);
    }

    private static String studies(List<FitRow> rows) {
        long studies = rows.stream().map(FitRow::study).distinct().count();
        long blind = rows.stream()
                .filter(FitRow::blind)
                .map(FitRow::study)
                .distinct()
                .count();
        long controls = rows.stream()
                .filter(row -> row.arm() == FitRow.Arm.CONTROL)
                .map(FitRow::study)
                .distinct()
                .count();
        long silent = rows.stream()
                .filter(row -> row.seen() instanceof Seen.AtLeast || row.seen() instanceof Seen.Below)
                .map(FitRow::study)
                .distinct()
                .count();
        return "Studies of this concern in the fit: %d; raters blinded in %d; with an untreated side: %d; without figures: %d."
                .formatted(studies, blind, controls, silent);
    }

    private static String grade(ScaleLink scale) {
        return switch (scale.kind()) {
            case GRADES -> "One grade is a whole grade of the scale.";
            case QUARTERS -> "One grade is any gain that can be seen on paired photographs.";
            case LINE -> "One grade is 10 mm better than the untreated side.";
            case SCORE ->
                scale.grade() == 1
                        ? "One grade is one point of the scale."
                        : "One grade is taken as " + PlanBounds.number(scale.grade()) + " points.";
        };
    }

    List<FitRow> rows(LinkGroup group) {
        return rows.stream()
                .filter(row -> row.findGroup().equals(Optional.of(group)))
                .toList();
    }

    /** Sources of the studies on a concern; the trial table names them by their study. */
    List<Source> sources(LinkGroup group, List<TrialRow> trials) {
        List<String> studies =
                rows(group).stream().map(FitRow::study).distinct().toList();
        return trials.stream()
                .filter(trial -> studies.contains(trial.studyId()))
                .map(TrialRow::source)
                .distinct()
                .toList();
    }
}
