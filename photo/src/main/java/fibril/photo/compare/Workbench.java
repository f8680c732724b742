package fibril.photo.compare;

import fibril.photo.Aligned;
import fibril.photo.Alignment;
import fibril.photo.Ask;
import fibril.photo.Compared;
import fibril.photo.Comparison;
import fibril.photo.Encoded;
import fibril.photo.Gate;
import fibril.photo.GateReading;
import fibril.photo.GateReading.Verdict;
import fibril.photo.GateReading.Which;
import fibril.photo.MapPicture;
import fibril.photo.NotComparable;
import fibril.photo.PhotoComparison;
import fibril.photo.Progress;
import fibril.photo.Progress.Step;
import fibril.photo.Provenance;
import fibril.photo.Readings;
import fibril.photo.Shot;
import fibril.photo.Subject;
import fibril.photo.colour.SrgbCurve;
import fibril.photo.face.FaceRegions;
import fibril.photo.image.Picture;
import fibril.photo.image.Polygon;
import fibril.photo.image.Region;
import fibril.photo.opencv.OpenCvSight;
import fibril.photo.read.Window;
import fibril.photo.sight.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Does the work in its order; each step is a class of its own. */
public final class Workbench implements PhotoComparison {

    /** Of the way from files to card. A change that can move a figure gets the next number. */
    static final String PIPELINE = "photo 3";

    /** For measuring: 10 pixels on each millimetre of a face 140 mm wide, which pores need; a body site about as many pixels. */
    private static final int MEASURED_FACE = 1400;

    private static final int MEASURED_SITE = 1800;
    private static final long MEASURED_PIXELS = 30_000_000;

    /** For looking: what a screen shows. */
    private static final int SHOWN_FACE = 640;

    private static final int SHOWN_SITE = 1000;
    private static final long SHOWN_PIXELS = 4_000_000;

    private static final double MOST_CLIPPED = 2;

    private final Optional<Sight> sight;

    private Workbench(Optional<Sight> sight) {
        this.sight = sight;
    }

    /** Answers on every machine; where no native library ships it says so, each time it is asked. */
    public static PhotoComparison onThisMachine() {
        return new Workbench(OpenCvSight.onThisMachine());
    }

    static PhotoComparison with(Optional<Sight> sight) {
        return new Workbench(sight);
    }

    @Override
    public Alignment align(Shot before, Shot after, Ask ask) {
        if (sight.isEmpty()) return noSight();
        return switch (Opened.of(before, after, SHOWN_PIXELS, false)) {
            case Opened.Neither(NotComparable why) -> why;
            case Opened.Both(Pair<Photograph> photographs, List<GateReading> gates) ->
                switch (scene(ask, photographs, SHOWN_FACE, SHOWN_SITE, false)) {
                    case Scene.Refused(NotComparable why) -> why;
                    case Scene.Set scene -> aligned(scene, gates);
                };
        };
    }

    private Alignment aligned(Scene.Set scene, List<GateReading> read) {
        Pair<SkinSeen> skins = skins(
                scene,
                new Pair<>(ChartSeen.notAsked(), ChartSeen.notAsked()),
                scene.windows().each(window -> SrgbCurve.decode(window.picture())));
        Laid laid = Laid.of(sight.orElseThrow(), scene, skins);
        List<GateReading> gates = new ArrayList<>(read);
        gates.addAll(scene.gates());
        clipped(skins).forEach(gate -> gates.add(gate.verdict() == Verdict.PASSED ? gate : Opened.warned(gate)));
        laid.gates().forEach(gate -> gates.add(gate.verdict() == Verdict.PASSED ? gate : Opened.warned(gate)));
        double pixelsPerMm = scene.size() / 140;
        return new Aligned(
                PictureFiles.jpeg(scene.windows().before().picture()),
                PictureFiles.jpeg(laid.after()),
                laid.fit(pixelsPerMm, false),
                gates);
    }

    @Override
    public Comparison compare(Shot before, Shot after, Ask ask, Progress progress) {
        if (sight.isEmpty()) return noSight();
        progress.at(Step.READ, 0);
        return switch (Opened.of(before, after, MEASURED_PIXELS, true)) {
            case Opened.Neither(NotComparable why) -> why;
            case Opened.Both(Pair<Photograph> photographs, List<GateReading> gates) ->
                compared(photographs, ask, progress, gates);
        };
    }

    private Comparison compared(Pair<Photograph> photographs, Ask ask, Progress progress, List<GateReading> read) {
        progress.at(Step.CHART, 0.15);
        Pair<ChartSeen> charts = photographs.each(photograph -> ask.chart()
                .map(chart -> ChartSeen.in(photograph, chart, sight.orElseThrow()))
                .orElseGet(ChartSeen::notAsked));
        progress.at(Step.FACE, 0.3);
        return switch (scene(ask, photographs, MEASURED_FACE, MEASURED_SITE, true)) {
            case Scene.Refused(NotComparable why) -> why;
            case Scene.Set scene -> measured(photographs, ask, progress, read, charts, scene);
        };
    }

    private Comparison measured(
            Pair<Photograph> photographs,
            Ask ask,
            Progress progress,
            List<GateReading> read,
            Pair<ChartSeen> charts,
            Scene.Set scene) {
        progress.at(Step.ALIGN, 0.35);
        Pair<Picture.Linear> light = scene.windows()
                .with(charts, (window, chart) -> chart.calibration().light(window.picture()));
        Pair<SkinSeen> skins = skins(scene, charts, light);
        List<GateReading> gates = new ArrayList<>(read);
        gates.addAll(charts.before().gates());
        gates.addAll(charts.after().gates());
        gates.addAll(scene.gates());
        gates.addAll(clipped(skins));
        Laid laid = Laid.of(sight.orElseThrow(), scene, skins);
        progress.at(Step.LIGHT, 0.55);
        Ground ground = Ground.of(ask, photographs, scene, charts, light.before(), skins, laid);
        gates.addAll(ground.gates());
        List<GateReading> refused = Opened.refusals(gates);
        if (!refused.isEmpty()) return new NotComparable(refused);
        progress.at(Step.MEASURE, 0.6);
        RegionCard card = card(photographs, ask, scene, ground);
        progress.at(Step.MAPS, 0.85);
        CompletableFuture<Aligned> pair = CompletableFuture.supplyAsync(() -> pair(ground, gates));
        List<MapPicture> maps = Maps.of(ground, laid, card.marks());
        return new Compared(pair.join(), card.figures(), card.withheld(), maps, gates, provenance(photographs, charts));
    }

    private static RegionCard card(Pair<Photograph> photographs, Ask ask, Scene.Set scene, Ground ground) {
        List<Region> outlined =
                BodyScene.outlined(ask, photographs.before(), scene.windows().before());
        RegionCard card = new RegionCard(ground.pair(), ground.conditions(), ask);
        boolean nothingNamed = scene.regions().isEmpty() && outlined.isEmpty();
        card.measure(nothingNamed ? List.of(BodyScene.whole(scene.windows().before())) : scene.regions(), outlined);
        return card;
    }

    private Scene scene(Ask ask, Pair<Photograph> photographs, int face, int site, boolean strictly) {
        return ask.subject() == Subject.FACE
                ? FaceScene.of(photographs, sight.orElseThrow(), face, strictly)
                : BodyScene.of(photographs, sight.orElseThrow(), site);
    }

    private static Pair<SkinSeen> skins(Scene.Set scene, Pair<ChartSeen> charts, Pair<Picture.Linear> light) {
        Pair<Window> windows = scene.windows();
        Pair<Optional<Polygon>> boards = charts.with(windows, ChartSeen::board);
        return new Pair<>(
                SkinSeen.in(
                        windows.before(),
                        scene.meshes().map(Pair::before),
                        boards.before(),
                        scene.regions(),
                        light.before()),
                SkinSeen.in(
                        windows.after(),
                        scene.meshes().map(Pair::after),
                        boards.after(),
                        scene.meshes()
                                .map(meshes -> FaceRegions.of(meshes.after()))
                                .orElse(List.of()),
                        light.after()));
    }

    private static List<GateReading> clipped(Pair<SkinSeen> skins) {
        return List.of(clipped(skins.before(), Which.BEFORE), clipped(skins.after(), Which.AFTER));
    }

    private static GateReading clipped(SkinSeen skin, Which which) {
        return Readings.atMost(
                Gate.CLIPPED, which, 100 * skin.clipped(), MOST_CLIPPED, "%.1f %% of the skin", Verdict.REFUSED);
    }

    /** Calibrated and evenly lit, as it was measured. */
    private static Aligned pair(Ground ground, List<GateReading> gates) {
        Pair<Picture.Linear> light =
                new Pair<>(ground.pair().before(), ground.pair().after());
        Pair<Encoded> files = light.each(picture -> PictureFiles.jpeg(SrgbCurve.encode(picture)));
        return new Aligned(files.before(), files.after(), ground.fit(), gates);
    }

    private static Provenance provenance(Pair<Photograph> photographs, Pair<ChartSeen> charts) {
        return new Provenance(
                PIPELINE,
                photographs.before().shot().sha256(),
                photographs.after().shot().sha256(),
                charts.before().residual(),
                charts.after().residual());
    }

    private static NotComparable noSight() {
        return new NotComparable(
                List.of(Readings.refused(Gate.MACHINE, Which.PAIR, "no native library for it", "Linux on amd64")));
    }
}
