package fibril.clinic.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fibril.clinic.treat.PhotographView;
import fibril.photo.Aligned;
import fibril.photo.Alignment;
import fibril.photo.Ask;
import fibril.photo.Band;
import fibril.photo.Bands;
import fibril.photo.Compared;
import fibril.photo.Comparison;
import fibril.photo.Encoded;
import fibril.photo.Figure;
import fibril.photo.Fit;
import fibril.photo.Gate;
import fibril.photo.GateReading;
import fibril.photo.GateReading.Verdict;
import fibril.photo.GateReading.Which;
import fibril.photo.MapPicture;
import fibril.photo.Measure;
import fibril.photo.NoFigure;
import fibril.photo.NotComparable;
import fibril.photo.PhotoComparison;
import fibril.photo.Progress;
import fibril.photo.Shot;
import fibril.photo.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the library says, as this room keeps it. */
class PhotoMeasuringTest {

    private static final byte[] BEFORE = {1};
    private static final byte[] AFTER = {2};
    private static final PairMeasuring.Asked FACE = new PairMeasuring.Asked(PhotographView.FRONT, false, false);
    private static final GateReading ROLL =
            new GateReading(Gate.ROLL, Which.AFTER, Verdict.WARNED, 3.5, "3.5°", "at most 3°");
    private static final GateReading BLUNT =
            new GateReading(Gate.SHARPNESS, Which.PAIR, Verdict.WARNED, 1.4, "1.4 ×", "at most 1.2 ×");
    private static final GateReading PIXELS =
            new GateReading(Gate.RESOLUTION, Which.PAIR, Verdict.WITHHELD, 4, "4 px/mm", "at least 10 px/mm");

    private final List<Ask> asked = new ArrayList<>();

    @Test
    void figuresBandsGatesAndPicturesAreKeptAsTheyWereSaid() {
        PairMeasuring.Made made = measured(compared(), FACE);
        assertThat(made.formulaVersion()).isEqualTo("photo 1");
        PairFigures.Figure spots = made.figures().figures().getFirst();
        assertThat(spots.measure().id()).isEqualTo("SPOTS");
        assertThat(spots.region()).isEqualTo("left cheek");
        assertThat(spots.change()).as("a share of the value before").isEqualTo(-0.25);
        assertThat(spots.leavesTheBand()).isTrue();
        assertThat(spots.origin()).isEqualTo(PairFigures.BandOrigin.PHANTOM);
        assertThat(spots.formula()).isEqualTo("spots 1");
        PairFigures.Withheld pores = made.figures().withheld().getFirst();
        assertThat(pores.because().mend()).isEqualTo(Gate.RESOLUTION.mend());
        assertThat(made.figures().warnings())
                .extracting(PairFigures.Reading::gate)
                .as("of the pair, and of a figure that is given")
                .containsExactly("pose.roll", "match.sharpness");
        assertThat(made.pictures())
                .extracting(PairMeasuring.Drawn::kind)
                .containsExactly(PairPicture.BEFORE, PairPicture.AFTER, PairPicture.MARKS);
        assertThat(made.pictures().get(1).content()).isEqualTo(AFTER);
    }

    @Test
    void aFaceIsAskedForAsAFaceAndAPlaceAsAPlaceWithItsChart() {
        measured(compared(), FACE);
        measured(compared(), new PairMeasuring.Asked(PhotographView.BODY, true, false));
        assertThat(asked).extracting(Ask::subject).containsExactly(Subject.FACE, Subject.BODY);
        assertThat(asked).extracting(ask -> ask.chart().isPresent()).containsExactly(false, true);
    }

    @Test
    void theBandsOfItsOwnViewAreHandedIn() {
        measured(compared(), FACE);
        measured(compared(), new PairMeasuring.Asked(PhotographView.LEFT_45, true, false));
        assertThat(asked)
                .extracting(ask -> ask.bands().of(Measure.SPOTS, "left cheek").source())
                .containsExactly(Band.Source.PHANTOM, Band.Source.SET_UP);
    }

    @Test
    void aRepeatIsAskedForAsOne() {
        measured(compared(), FACE);
        measured(compared(), new PairMeasuring.Asked(PhotographView.FRONT, true, true));
        assertThat(asked).extracting(Ask::repeat).containsExactly(false, true);
    }

    @Test
    void aRefusalKeepsEveryReasonAndNoFormula() {
        GateReading yaw = new GateReading(Gate.YAW, Which.AFTER, Verdict.REFUSED, 9, "9°", "at most 5°");
        PairMeasuring.Made made = measured(new NotComparable(List.of(yaw, ROLL)), FACE);
        assertThat(made.figures().refusesAll()).isTrue();
        assertThat(made.figures().gates())
                .extracting(PairFigures.Reading::gate)
                .containsExactly("pose.yaw", "pose.roll");
        assertThat(made.formulaVersion()).isEmpty();
        assertThat(made.pictures()).isEmpty();
    }

    @Test
    void aMachineThatCannotIsNoFaultOfThePhotographs() {
        GateReading machine = new GateReading(Gate.MACHINE, Which.PAIR, Verdict.REFUSED, Double.NaN, "", "");
        PairMeasuring here = measuring(new NotComparable(List.of(machine)));
        assertThat(here.notAble()).contains(Gate.MACHINE.mend());
        assertThatThrownBy(() -> here.measure(FACE, BEFORE, AFTER, step -> {}))
                .isInstanceOf(PairMeasuring.NotAble.class);
        assertThat(measuring(compared()).notAble()).isEmpty();
    }

    @Test
    void everyStepAndEveryMapOfTheLibraryHasItsOwnHere() {
        assertThat(Arrays.stream(Progress.Step.values()).map(Enum::name))
                .containsExactlyElementsOf(Arrays.stream(PairMeasuring.Step.values())
                        .map(Enum::name)
                        .toList());
        assertThat(Arrays.stream(MapPicture.Kind.values()).map(Enum::name))
                .containsExactlyElementsOf(
                        PairPicture.MAPS.stream().map(Enum::name).toList());
    }

    private PairMeasuring measuring(Comparison answer) {
        return new PhotoMeasuring(
                () -> saying(answer),
                view -> view == PhotographView.LEFT_45
                        ? (measure, region) -> new Band(0.5, Band.Source.SET_UP)
                        : Bands.phantom());
    }

    private PairMeasuring.Made measured(Comparison answer, PairMeasuring.Asked what) {
        List<PairMeasuring.Step> steps = new ArrayList<>();
        PairMeasuring.Made made = measuring(answer).measure(what, BEFORE, AFTER, steps::add);
        assertThat(steps).containsExactly(PairMeasuring.Step.READ);
        return made;
    }

    private PhotoComparison saying(Comparison answer) {
        return new PhotoComparison() {
            @Override
            public Comparison compare(Shot before, Shot after, Ask ask, Progress progress) {
                assertThat(before.original()).isEqualTo(BEFORE);
                assertThat(after.original()).isEqualTo(AFTER);
                asked.add(ask);
                progress.at(Progress.Step.READ, 0);
                return answer;
            }

            @Override
            public Alignment align(Shot before, Shot after, Ask ask) {
                return answer instanceof NotComparable refused
                        ? refused
                        : new NotComparable(List.of(new GateReading(
                                Gate.EMPTY_FILE, Which.BEFORE, Verdict.REFUSED, Double.NaN, "0 bytes", "")));
            }
        };
    }

    private static Compared compared() {
        Aligned pair = new Aligned(
                new Encoded("image/jpeg", BEFORE, 10, 20),
                new Encoded("image/jpeg", AFTER, 10, 20),
                new Fit(0.001, 0.002, 0.9, 8, false),
                List.of(ROLL));
        return new Compared(
                pair,
                List.of(new Figure(
                        Measure.SPOTS,
                        "left cheek",
                        4,
                        3,
                        new Band(0.06, Band.Source.PHANTOM),
                        "spots 1",
                        List.of(BLUNT))),
                List.of(new NoFigure(Measure.PORES, "nose", PIXELS)),
                List.of(new MapPicture(MapPicture.Kind.MARKS, new Encoded("image/jpeg", new byte[] {3}, 10, 20))),
                List.of(ROLL, PIXELS),
                new fibril.photo.Provenance("photo 1", "a", "b", Optional.empty(), Optional.empty()));
    }
}
