package fibril.clinic.measure.pages.pair;

import fibril.clinic.measure.PairFigures;
import fibril.clinic.measure.PairPicture;
import fibril.clinic.measure.PairResult;
import fibril.clinic.web.Mark;
import fibril.clinic.web.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the card of one result: bars before their noise band, maps, and why what is missing is missing. */
@Component
class ResultCards {

    /** What is looked at first: redness, pigment, lines, texture. */
    static final Set<String> MAIN = Set.of("REDNESS_CONTRAST", "SPOTS", "LINE_DEPTH", "ROUGHNESS");

    private final Words words;
    private final PairWords figures;

    ResultCards(Words words) {
        this.words = words;
        this.figures = new PairWords(words);
    }

    PairWords figures() {
        return figures;
    }

    ResultCard of(PairDesk.Opened opened, PairResult result) {
        PairFigures found = result.figures();
        return new ResultCard(
                measured(result),
                found.gates().stream()
                        .filter(reading -> reading.verdict() == PairFigures.Verdict.REFUSED)
                        .map(figures::reading)
                        .toList(),
                groups(found, true),
                groups(found, false),
                PairPicture.MAPS.stream()
                        .flatMap(kind -> map(opened, result, kind))
                        .toList(),
                found.figures().stream()
                        .map(PairFigures.Figure::origin)
                        .distinct()
                        .sorted()
                        .map(origin -> words.t("pair.origin." + origin))
                        .toList(),
                missing(found),
                found.warnings().stream().map(figures::reading).toList(),
                found.gates().stream().map(this::gate).toList());
    }

    private String measured(PairResult result) {
        String when = words.moment(result.measuredAt());
        return result.formulaVersion().isEmpty()
                ? words.t("pair.measured.none", when)
                : words.t("pair.measured", when, result.formulaVersion());
    }

    private List<ResultCard.Group> groups(PairFigures found, boolean main) {
        Map<String, List<ResultCard.Row>> groups = new LinkedHashMap<>();
        for (PairFigures.Figure figure : found.figures()) {
            if (MAIN.contains(figure.measure().id()) == main) {
                groups.computeIfAbsent(sentence(figure.measure().words()), name -> new ArrayList<>())
                        .add(row(figure));
            }
        }
        return groups.entrySet().stream()
                .map(group -> new ResultCard.Group(group.getKey(), group.getValue()))
                .toList();
    }

    private ResultCard.Row row(PairFigures.Figure figure) {
        String says = figures.says(figure);
        return new ResultCard.Row(
                sentence(figure.region()),
                figures.value(figure, figure.before()),
                figures.value(figure, figure.after()),
                figures.change(figure),
                figures.band(figure),
                PairWords.mark(figure),
                says,
                ResultCard.Bar.of(figure, words.t("pair.bar", figures.change(figure), figures.band(figure), says)));
    }

    private Stream<ResultCard.Map> map(PairDesk.Opened opened, PairResult result, PairPicture kind) {
        return result.picture(kind).stream()
                .map(kept -> new ResultCard.Map(
                        PairPages.picture(opened, result, kind),
                        words.t("pair.map." + kind),
                        words.t(
                                "pair.map.alt",
                                words.t("pair.map." + kind),
                                opened.client().name()),
                        words.t("pair.map.says." + kind),
                        kept.widthPx(),
                        kept.heightPx()));
    }

    /** One line for each gate and measure, with the regions it holds for. */
    private List<ResultCard.Missing> missing(PairFigures found) {
        Map<String, List<String>> regions = new LinkedHashMap<>();
        Map<String, ResultCard.Missing> lines = new LinkedHashMap<>();
        for (PairFigures.Withheld withheld : found.withheld()) {
            String key = withheld.measure().id() + withheld.because();
            regions.computeIfAbsent(key, name -> new ArrayList<>()).add(withheld.region());
            String what = words.t(
                    "pair.missing",
                    sentence(withheld.measure().words()),
                    String.join(", ", regions.getOrDefault(key, List.of())));
            lines.put(key, new ResultCard.Missing(what, figures.reading(withheld.because())));
        }
        return List.copyOf(lines.values());
    }

    private ResultCard.Gate gate(PairFigures.Reading reading) {
        Mark mark = switch (reading.verdict()) {
            case PASSED -> Mark.OK;
            case WARNED -> Mark.RAISED;
            case WITHHELD, REFUSED -> Mark.STOP;
        };
        String name = words.t(
                reading.verdict() == PairFigures.Verdict.PASSED ? "pair.gate.passed" : "pair.gate.failed",
                reading.gate(),
                words.t("pair.which." + reading.which()),
                reading.what());
        return new ResultCard.Gate(mark, name, reading.found(), reading.limit());
    }

    static String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
