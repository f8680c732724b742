package fibril.photo.compare;

import fibril.photo.Ask;
import fibril.photo.Chart;
import fibril.photo.Fit;
import fibril.photo.GateReading;
import fibril.photo.face.HeadPose;
import fibril.photo.image.Mask;
import fibril.photo.image.Picture;
import fibril.photo.image.Scale;
import fibril.photo.measure.Conditions;
import fibril.photo.measure.EdgeSpread;
import fibril.photo.measure.EvenLight;
import fibril.photo.measure.SkinPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Both photographs as light, one over the other, equally sharp and evenly lit: what measures stand on.
 *
 * @param pair before, after, skin and scale
 * @param conditions what the gates of the measures read
 */
record Ground(SkinPair pair, Conditions conditions, Fit fit, List<GateReading> gates) {

    /** A face is about so wide, from cheek to cheek before the ears; taken where no chart gives the scale. */
    private static final double FACE_MM = 140;
    /** The width of a picture of a body site, where nothing gives its scale: it sets the size of filters, and no pore is measured. */
    private static final double SITE_MM = 150;

    /** @param light of the window before, by its chart */
    static Ground of(
            Ask ask,
            Pair<Photograph> photographs,
            Scene.Set scene,
            Pair<ChartSeen> charts,
            Picture.Linear light,
            Pair<SkinSeen> skins,
            Laid laid) {
        Optional<Double> chartScale = pixelsPerMm(ask, scene, charts.before());
        Scale scale = new Scale(chartScale.orElse(scene.size() / (scene.pose().isPresent() ? FACE_MM : SITE_MM)));
        Pair<Double> blur = photographs
                .with(scene.windows(), (photograph, window) -> new Blurred(photograph, window.reduction()))
                .with(charts, (blurred, chart) -> chart.blur(blurred.photograph(), blurred.reduction()));
        // the one after is laid over the one before, and its blur with it
        blur = new Pair<>(blur.before(), blur.after() / scene.magnification());
        double wanted = Math.max(blur.before(), blur.after());
        Picture.Linear before = EdgeSpread.matched(light, blur.before(), wanted);
        Picture.Linear after =
                EdgeSpread.matched(charts.after().calibration().light(laid.after()), blur.after(), wanted);
        EvenLight even = EvenLight.of(before, after, laid.skin());
        Conditions conditions = new Conditions(
                (int) List.of(charts.before(), charts.after()).stream()
                        .filter(chart -> chart.residual().isPresent())
                        .count(),
                Math.max(
                        charts.before().residual().orElse(Double.NaN),
                        charts.after().residual().orElse(Double.NaN)),
                EdgeSpread.ratio(blur.before(), blur.after()),
                100 * laid.registration().p95Error(),
                even.range(),
                100 * scene.pose().map(HeadPose::mouth).orElse(0.0),
                100 * scene.pose().map(HeadPose::brows).orElse(0.0),
                Math.max(skins.before().clipped(), skins.after().clipped()),
                new Scale(scale.pixelsPerMm() * Math.min(1, scene.magnification())),
                chartScale.isPresent()
                        ? Conditions.SizeBy.CHART
                        : scene.pose().isPresent() ? Conditions.SizeBy.FACE : Conditions.SizeBy.GUESS);
        List<GateReading> gates = new ArrayList<>(laid.gates());
        gates.add(even.reading());
        return new Ground(
                new SkinPair(before, even.after(), laid.skin(), scale),
                conditions,
                laid.fit(scale.pixelsPerMm(), chartScale.isPresent()),
                gates);
    }

    /** Where the two do not lie over one another well enough for a difference of single pixels. */
    Mask poor(Laid laid, double mostError) {
        return Mask.where(
                pair.skin().width(),
                pair.skin().height(),
                (x, y) -> pair.skin().has(x, y) && laid.registration().error().at(x, y) > mostError);
    }

    private static Optional<Double> pixelsPerMm(Ask ask, Scene.Set scene, ChartSeen chart) {
        return ask.chart()
                .flatMap(Chart::rowMm)
                .flatMap(mm -> chart.grid()
                        .map(grid ->
                                grid.rowPixels() / mm / scene.windows().before().reduction()));
    }

    private record Blurred(Photograph photograph, double reduction) {}
}
