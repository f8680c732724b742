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
import fibril.photo.image.Mask;
import fibril.photo.image.Region;
import fibril.photo.measure.Conditions;
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
    private final boolean scaleKnown;
    private final List<Figure> figures = new ArrayList<>();
    private final List<NoFigure> withheld = new ArrayList<>();

    RegionCard(SkinPair pair, Conditions conditions, Ask ask, boolean scaleKnown) {
        this.pair = pair;
        this.conditions = conditions;
        this.ask = ask;
        this.scaleKnown = scaleKnown;
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
        asked.parallelStream()
                .map(one -> measured(one, reference))
                .toList()
                .forEach(findings -> findings.forEach(this::add));
    }

    private record Asked(Region region, boolean scar) {}

    List<Figure> figures() {
        return figures;
    }

    List<NoFigure> withheld() {
        return withheld;
    }

    private List<Finding> measured(Asked asked, Optional<Mask> reference) {
        RegionFigures.Named named = named(asked.region());
        List<Finding> findings = new ArrayList<>();
        if (!ask.reference().equals(Optional.of(named.name()))) {
            Mask other = reference.orElseGet(() -> pair.skin().minus(named.mask()));
            findings.addAll(RegionFigures.redness(pair, named, other, conditions, ask.bands()));
        }
        findings.addAll(RegionFigures.of(pair, named, conditions, ask.bands()));
        if (asked.scar()) findings.addAll(RegionFigures.scar(pair, named, conditions, ask.bands()));
        return findings;
    }

    private RegionFigures.Named named(Region region) {
        return new RegionFigures.Named(region.name(), mask(region));
    }

    private Mask mask(Region region) {
        return region.mask(pair.skin().width(), pair.skin().height());
    }

    private void add(Finding finding) {
        switch (finding) {
            case Figure area
            when area.measure() == Measure.SCAR_AREA && !scaleKnown ->
                withheld.add(new NoFigure(area.measure(), area.region(), noRuler()));
            case Figure figure -> figures.add(figure);
            case NoFigure none -> withheld.add(none);
        }
    }

    private static GateReading noRuler() {
        return new GateReading(Gate.SCALE, Which.PAIR, Verdict.WITHHELD, Double.NaN, "no ruler in the picture", "");
    }
}
