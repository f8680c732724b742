package fibril.photo.compare;

import fibril.photo.Fit;
import fibril.photo.Gate;
import fibril.photo.GateReading;
import fibril.photo.GateReading.Verdict;
import fibril.photo.GateReading.Which;
import fibril.photo.Readings;
import fibril.photo.align.Registration;
import fibril.photo.image.Mask;
import fibril.photo.image.Picture;
import fibril.photo.sight.Sight;
import java.util.List;

/**
 * The photograph after, laid over the one before.
 *
 * @param after in pixels of the window before
 * @param skin bare in both
 */
record Laid(Picture.Srgb after, Mask skin, Registration registration) {

    private static final double MOST_TRACKED = 2.0;
    private static final double MOST_MAPPED = 0.5;

    static Laid of(Sight sight, Scene.Set scene, Pair<SkinSeen> skins) {
        Picture.Srgb before = scene.windows().before().picture();
        Picture.Srgb after = scene.windows().after().picture();
        Registration registration =
                Registration.of(sight, before, after, skins.before().skin(), scene.start(), scene.size());
        Mask both =
                skins.before().skin().and(registration.whereAlso(skins.after().skin()));
        return new Laid(registration.laidOver(sight, after), both, registration);
    }

    /** Over 0.5 % of the face width there is no map of differences, over 2 % nothing that follows single places. */
    List<GateReading> gates() {
        double p95 = 100 * registration.p95Error();
        Verdict orElse = p95 <= MOST_TRACKED ? Verdict.WITHHELD : Verdict.REFUSED;
        return List.of(Readings.atMost(
                Gate.MATCH,
                Which.PAIR,
                p95,
                orElse == Verdict.REFUSED ? MOST_TRACKED : MOST_MAPPED,
                "%.2f %% of the width",
                orElse));
    }

    Fit fit(double pixelsPerMm, boolean scaleKnown) {
        return new Fit(
                registration.medianError(),
                registration.p95Error(),
                registration.correlation(),
                pixelsPerMm,
                scaleKnown);
    }
}
