package fibril.clinic.measure;

import fibril.clinic.treat.PhotographView;
import fibril.photo.Aligned;
import fibril.photo.Ask;
import fibril.photo.Bands;
import fibril.photo.Chart;
import fibril.photo.Compared;
import fibril.photo.Encoded;
import fibril.photo.Figure;
import fibril.photo.Gate;
import fibril.photo.GateReading;
import fibril.photo.MapPicture;
import fibril.photo.Measure;
import fibril.photo.NoFigure;
import fibril.photo.NotComparable;
import fibril.photo.PhotoComparison;
import fibril.photo.Progress;
import fibril.photo.Shot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The measuring library, behind what this room asks of it; what it says is kept in its own words. */
public final class PhotoMeasuring implements PairMeasuring {

    private static final Shot NOTHING = Shot.of(new byte[0]);

    private final PhotoLibrary library;
    private final Function<PhotographView, Bands> bands;
    private @Nullable PhotoComparison open;
    private boolean able;

    /** @param bands how much the figures of a view move here when nothing has changed */
    public PhotoMeasuring(PhotoLibrary library, Function<PhotographView, Bands> bands) {
        this.library = library;
        this.bands = bands;
    }

    /** Once it is open it is asked with nothing to compare: a machine that cannot says so before it looks. */
    private synchronized PhotoComparison library() {
        PhotoComparison opened = open;
        if (opened == null) {
            opened = library.open();
            able = !(opened.align(NOTHING, NOTHING, Ask.face()) instanceof NotComparable refused
                    && isTheMachines(refused));
            open = opened;
        }
        return opened;
    }

    @Override
    public synchronized Optional<String> notAble() {
        library();
        return able ? Optional.empty() : Optional.of(Gate.MACHINE.mend());
    }

    @Override
    public Made measure(Asked asked, byte[] before, byte[] after, Consumer<Step> progress) {
        Ask plain = asked.face() ? Ask.face() : Ask.body();
        Ask known = plain.against(bands.apply(asked.view()));
        Ask charted = asked.chart() ? known.with(Chart.ofUnknownSize()) : known;
        Ask ask = asked.repeat() ? charted.ofRepeat() : charted;
        Progress told = (step, done) -> progress.accept(step(step));
        return switch (library().compare(Shot.of(before), Shot.of(after), ask, told)) {
            case Compared compared -> made(compared);
            case NotComparable refused
            when isTheMachines(refused) ->
                throw new NotAble(refused.reasons().getFirst().words());
            case NotComparable refused ->
                // nothing was measured, so by no formula
                new Made("", new PairFigures(List.of(), List.of(), readings(refused.reasons())), List.of());
        };
    }

    /** Nothing is wrong with the photographs. */
    private static boolean isTheMachines(NotComparable refused) {
        return refused.reasons().stream().anyMatch(reason -> reason.gate() == Gate.MACHINE);
    }

    private static Made made(Compared compared) {
        List<Drawn> pictures = new ArrayList<>(pair(compared.pair()));
        compared.maps().forEach(map -> pictures.add(drawn(kind(map.kind()), map.picture())));
        return new Made(
                compared.provenance().pipeline(),
                new PairFigures(
                        compared.figures().stream().map(PhotoMeasuring::figure).toList(),
                        compared.withheld().stream()
                                .map(PhotoMeasuring::withheld)
                                .toList(),
                        readings(of(compared))),
                pictures);
    }

    private static List<Drawn> pair(Aligned aligned) {
        return List.of(drawn(PairPicture.BEFORE, aligned.before()), drawn(PairPicture.AFTER, aligned.after()));
    }

    private static Drawn drawn(PairPicture kind, Encoded picture) {
        return new Drawn(kind, picture.bytes(), picture.widthPx(), picture.heightPx());
    }

    private static PairFigures.Figure figure(Figure figure) {
        return new PairFigures.Figure(
                measure(figure.measure()),
                figure.region(),
                figure.before(),
                figure.after(),
                figure.comparedWithBand(),
                figure.band().halfWidth(),
                switch (figure.band().source()) {
                    case SET_UP -> PairFigures.BandOrigin.SET_UP;
                    case PHANTOM -> PairFigures.BandOrigin.PHANTOM;
                },
                figure.formula());
    }

    private static PairFigures.Measure measure(Measure measure) {
        return new PairFigures.Measure(
                measure.name(),
                measure.words(),
                measure.unit(),
                measure.decimals(),
                measure.relative(),
                measure.lessIsBetter());
    }

    private static PairFigures.Withheld withheld(NoFigure none) {
        return new PairFigures.Withheld(measure(none.measure()), none.region(), reading(none.because()));
    }

    /** Those of the pair, and what a figure that is given should be read with. */
    private static List<GateReading> of(Compared compared) {
        Stream<GateReading> warnings = compared.figures().stream()
                .flatMap(figure -> figure.readings().stream())
                .filter(reading -> reading.verdict() == GateReading.Verdict.WARNED);
        return Stream.of(compared.pair().gates().stream(), compared.gates().stream(), warnings)
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    private static List<PairFigures.Reading> readings(List<GateReading> readings) {
        return readings.stream().map(PhotoMeasuring::reading).toList();
    }

    private static PairFigures.Reading reading(GateReading reading) {
        return new PairFigures.Reading(
                reading.gate().id(),
                switch (reading.which()) {
                    case BEFORE -> PairFigures.Which.BEFORE;
                    case AFTER -> PairFigures.Which.AFTER;
                    case PAIR -> PairFigures.Which.PAIR;
                },
                switch (reading.verdict()) {
                    case PASSED -> PairFigures.Verdict.PASSED;
                    case WARNED -> PairFigures.Verdict.WARNED;
                    case WITHHELD -> PairFigures.Verdict.WITHHELD;
                    case REFUSED -> PairFigures.Verdict.REFUSED;
                },
                reading.gate().what(),
                reading.found(),
                reading.limit(),
                reading.gate().mend());
    }

    private static PairPicture kind(MapPicture.Kind kind) {
        return switch (kind) {
            case REDNESS -> PairPicture.REDNESS;
            case PIGMENT -> PairPicture.PIGMENT;
            case MARKS -> PairPicture.MARKS;
        };
    }

    private static Step step(Progress.Step step) {
        return switch (step) {
            case READ -> Step.READ;
            case CHART -> Step.CHART;
            case FACE -> Step.FACE;
            case ALIGN -> Step.ALIGN;
            case LIGHT -> Step.LIGHT;
            case MEASURE -> Step.MEASURE;
            case MAPS -> Step.MAPS;
        };
    }
}
