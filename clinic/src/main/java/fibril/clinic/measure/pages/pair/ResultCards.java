package fibril.clinic.measure.pages.pair;

import fibril.clinic.measure.PairFigures;
import fibril.clinic.measure.PairPicture;
import fibril.clinic.measure.PairResult;
import fibril.clinic.web.Mark;
import fibril.clinic.web.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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

    /** @param repeat nothing was done between the two: no map calls anything a change, and no row does */
    ResultCard of(PairDesk.Opened opened, PairResult result, boolean repeat) {
        PairFigures found = result.figures();
        return new ResultCard(
                measured(result),
                words.t(repeat ? "pair.figures.lead.repeat" : "pair.figures.lead"),
                found.gates().stream()
                        .filter(reading -> reading.verdict() == PairFigures.Verdict.REFUSED)
                        .map(figures::reading)
                        .toList(),
                groups(found, true, repeat),
                groups(found, false, repeat),
                moreMeasures(found),
                repeat
                        ? List.of()
                        : PairPicture.MAPS.stream()
                                .flatMap(kind -> map(opened, result, kind))
                                .toList(),
                found.figures().stream()
                        .map(PairFigures.Figure::origin)
                        .distinct()
                        .sorted()
                        .map(origin -> words.t("pair.origin." + origin))
                        .toList(),
                missing(found),
                warnings(found),
                found.gates().stream().map(this::gate).toList());
    }

    /** The gate of light reads how bright it is and not its colour, so that without a chart nobody else would say it. */
    private List<String> warnings(PairFigures found) {
        List<String> lines =
                new ArrayList<>(found.warnings().stream().map(figures::reading).toList());
        if (found.lacksChart()) {
            lines.add(words.t("pair.careful.lightsOfTwoColours"));
        }
        return lines;
    }

    private String measured(PairResult result) {
        String when = words.moment(result.measuredAt());
        return result.formulaVersion().isEmpty()
                ? words.t("pair.measured.none", when)
                : words.t("pair.measured", when, result.formulaVersion());
    }

    /** Measure by measure; where there is one place only, as on a close-up, all measures of that place together. */
    private List<ResultCard.Group> groups(PairFigures found, boolean main, boolean repeat) {
        boolean onePlace = found.figures().stream()
                        .map(PairFigures.Figure::region)
                        .distinct()
                        .count()
                == 1;
        Map<String, List<ResultCard.Row>> groups = new LinkedHashMap<>();
        for (PairFigures.Figure figure : found.figures()) {
            if (MAIN.contains(figure.measure().id()) == main) {
                String measure = sentence(figure.measure().words());
                String place = sentence(figure.region());
                groups.computeIfAbsent(onePlace ? place : measure, name -> new ArrayList<>())
                        .add(row(figure, onePlace ? measure : place, repeat));
            }
        }
        String each = words.t(onePlace ? "pair.table.measure" : "pair.table.region");
        return groups.entrySet().stream()
                .map(group -> new ResultCard.Group(group.getKey(), each, group.getValue()))
                .toList();
    }

    private static int moreMeasures(PairFigures found) {
        return (int) found.figures().stream()
                .map(figure -> figure.measure().id())
                .filter(id -> !MAIN.contains(id))
                .distinct()
                .count();
    }

    private ResultCard.Row row(PairFigures.Figure figure, String name, boolean repeat) {
        String says = repeat ? words.t("pair.says.repeat") : figures.says(figure);
        return new ResultCard.Row(
                name,
                figures.value(figure, figure.before()),
                figures.value(figure, figure.after()),
                figures.change(figure),
                figures.band(figure),
                repeat ? Mark.NONE : PairWords.mark(figure),
                says,
                ResultCard.Bar.of(
                        figure, repeat, words.t("pair.bar", figures.change(figure), figures.band(figure), says)));
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
                        kept.heightPx(),
                        kind == PairPicture.MARKS));
    }

    /** Gate by gate, because one is mended at a time: which measures it cost, and where. */
    private List<ResultCard.Missing> missing(PairFigures found) {
        Map<PairFigures.Reading, Map<String, Set<String>>> gates = new LinkedHashMap<>();
        for (PairFigures.Withheld withheld : found.withheld()) {
            gates.computeIfAbsent(withheld.because(), gate -> new LinkedHashMap<>())
                    .computeIfAbsent(withheld.measure().words(), measure -> new LinkedHashSet<>())
                    .add(withheld.region());
        }
        return gates.entrySet().stream()
                .map(gate -> new ResultCard.Missing(figures.reading(gate.getKey()), lost(gate.getValue())))
                .toList();
    }

    /** “Redness, lines: chin, nose”, measures together that are missing at the same places. */
    private List<String> lost(Map<String, Set<String>> regions) {
        Map<Set<String>, List<String>> measures = new LinkedHashMap<>();
        regions.forEach((measure, places) ->
                measures.computeIfAbsent(places, same -> new ArrayList<>()).add(measure));
        return measures.entrySet().stream()
                .map(line -> words.t(
                        "pair.missing", sentence(String.join(", ", line.getValue())), String.join(", ", line.getKey())))
                .toList();
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
