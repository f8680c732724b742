package fibril.photo.compare;

import fibril.photo.Ask;
import fibril.photo.Figure;
import fibril.photo.Finding;
import fibril.photo.Gate;
import fibril.photo.GateReading;
import fibril.photo.GateReading.Verdict;
import fibril.photo.GateReading.Which;
import fibril.photo.Measure;
import fibril.photo.NoFigure;
import fibril.photo.gate.Limit;
import fibril.photo.image.Mask;
import fibril.photo.image.Region;
import fibril.photo.measure.Conditions;
import fibril.photo.measure.Mark;
import fibril.photo.measure.RegionFigures;
import fibril.photo.measure.SkinPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The figures of all regions, and of those not given the reason why. */
final class RegionCard {

    private final SkinPair pair;
    private final Conditions conditions;
    private final Ask ask;
    private final List<Figure> figures = new ArrayList<>();
    private final List<NoFigure> withheld = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();

    RegionCard(SkinPair pair, Conditions conditions, Ask ask) {
        this.pair = pair;
        this.conditions = conditions;
        this.ask = ask;
    }

    void measure(List<Region> regions, List<Region> outlined) {
        List<Region> all = new ArrayList<>(regions);
        all.addAll(outlined);
        Optional<Mask> reference = ask.reference()
                .flatMap(name -> all.stream()
                        .filter(region -> region.name().equals(name))
                        .findFirst())
                .map(this::mask);
        List<Asked> asked = Stream.concat(
                        regions.stream().map(region -> new Asked(region, false)),
                        outlined.stream().map(region -> new Asked(region, true)))
                .toList();
        // regions know nothing of one another: measured on all cores, told in their order; a list is shared out evenly
        asked.parallelStream().map(one -> measured(one, reference)).toList().forEach(seen -> {
            seen.findings().forEach(this::add);
            marks.addAll(seen.marks());
        });
    }

    private record Asked(Region region, boolean scar) {}

    private record Seen(List<Finding> findings, List<Mark> marks) {}

    List<Figure> figures() {
        return figures;
    }

    /** What the figures of lines and spots were measured on. */
    List<Mark> marks() {
        return marks;
    }

    List<NoFigure> withheld() {
        return withheld;
    }

    private Seen measured(Asked asked, Optional<Mask> reference) {
        RegionFigures.Named named = named(asked.region());
        List<Finding> findings = new ArrayList<>();
        List<Mark> seen = new ArrayList<>();
        if (!ask.reference().equals(Optional.of(named.name()))) {
            Mask other = reference.orElseGet(() -> pair.skin().minus(named.mask()));
            if (other.isEmpty()) findings.addAll(noReference(named.name()));
            else findings.addAll(RegionFigures.redness(pair, named, other, conditions, ask.bands()));
        }
        findings.addAll(RegionFigures.of(pair, named, conditions, ask.bands(), Optional.of(seen::add)));
        if (asked.scar()) findings.addAll(RegionFigures.scar(pair, named, conditions, ask.bands()));
        return new Seen(findings, seen);
    }

    private static List<Finding> noReference(String region) {
        GateReading none = new GateReading(Gate.NO_REFERENCE, Which.PAIR, Verdict.WITHHELD, Double.NaN, "", "");
        return List.of(
                new NoFigure(Measure.REDNESS_LOG_RATIO, region, none),
                new NoFigure(Measure.REDNESS_CONTRAST, region, none));
    }

    private RegionFigures.Named named(Region region) {
        return new RegionFigures.Named(region.name(), mask(region));
    }

    private Mask mask(Region region) {
        return region.mask(pair.skin().width(), pair.skin().height());
    }

    private void add(Finding finding) {
        switch (finding) {
            case Figure figure -> given(figure);
            case NoFigure none -> withheld.add(none);
        }
    }

    /** What moves by more than is worth showing is not shown; whoever asks for the noise itself gets it. */
    private void given(Figure figure) {
        Measure measure = figure.measure();
        boolean ofLight = measure == Measure.LIGHTNESS || measure == Measure.SKIN_TONE;
        GateReading width =
                Limit.BAND_WIDTH.read(figure.band().halfWidth() / measure.goal().orElse(Double.POSITIVE_INFINITY));
        if (ofLight && !ask.repeat() && width.stops()) withheld.add(new NoFigure(measure, figure.region(), width));
        else figures.add(figure);
    }
}
