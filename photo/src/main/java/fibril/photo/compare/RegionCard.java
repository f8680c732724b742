package fibril.photo.compare;

import fibril.photo.Ask;
import fibril.photo.Figure;
import fibril.photo.Gate;
import fibril.photo.GateReading;
import fibril.photo.GateReading.Verdict;
import fibril.photo.GateReading.Which;
import fibril.photo.Measure;
import fibril.photo.NoFigure;
import fibril.photo.image.Mask;
import fibril.photo.image.Region;
import fibril.photo.measure.Bands;
import fibril.photo.measure.Conditions;
import fibril.photo.measure.NoiseBand;
import fibril.photo.measure.RegionFigures;
import fibril.photo.measure.SkinPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The figures of all regions, and of those not given the reason why. */
final class RegionCard {

    /** The answer holds its own bands against the figures; the measures want one all the same. */
    private static final Bands UNUSED = measure -> new NoiseBand(0, new NoiseBand.Origin.Phantom(1));

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
        for (Region region : regions) whole(region, reference);
        for (Region region : outlined) {
            whole(region, reference);
            add(region.name(), RegionFigures.scar(pair, mask(region), conditions, UNUSED));
        }
    }

    List<Figure> figures() {
        return figures;
    }

    List<NoFigure> withheld() {
        return withheld;
    }

    private void whole(Region region, Optional<Mask> reference) {
        Mask mask = mask(region);
        Mask other = reference.orElseGet(() -> pair.skin().minus(mask));
        if (!ask.reference().equals(Optional.of(region.name()))) {
            add(region.name(), RegionFigures.redness(pair, mask, other, conditions, UNUSED));
        }
        add(region.name(), RegionFigures.of(pair, mask, conditions, UNUSED));
    }

    private Mask mask(Region region) {
        return region.mask(pair.skin().width(), pair.skin().height());
    }

    private void add(String region, List<fibril.photo.measure.Figure> measured) {
        for (fibril.photo.measure.Figure figure : measured) {
            Measure measure = Told.measure(figure.measure());
            switch (figure) {
                case fibril.photo.measure.Figure.NotGiven notGiven ->
                    withheld.add(new NoFigure(measure, region, Told.of(notGiven.why(), Which.PAIR)));
                case fibril.photo.measure.Figure.Given given -> given(measure, region, given);
            }
        }
    }

    private void given(Measure measure, String region, fibril.photo.measure.Figure.Given given) {
        if (measure == Measure.SCAR_AREA && !scaleKnown) {
            withheld.add(new NoFigure(measure, region, unknown(Gate.SCALE, "no ruler in the picture")));
        } else if (measure.relative() && !(given.before() > 0)) {
            withheld.add(new NoFigure(measure, region, unknown(Gate.NOTHING_THERE, "none before")));
        } else {
            figures.add(new Figure(
                    measure,
                    region,
                    given.before(),
                    given.after(),
                    ask.bands().of(measure, region),
                    Told.formula(given)));
        }
    }

    private static GateReading unknown(Gate gate, String found) {
        return new GateReading(gate, Which.PAIR, Verdict.WITHHELD, Double.NaN, found, "");
    }
}
