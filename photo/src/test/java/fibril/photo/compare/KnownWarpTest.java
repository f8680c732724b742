package fibril.photo.compare;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.photo.Shot;
import fibril.photo.colour.SrgbCurve;
import fibril.photo.face.FaceRegions;
import fibril.photo.image.Mask;
import fibril.photo.image.Picture;
import fibril.photo.image.Point;
import fibril.photo.opencv.OpenCvSight;
import fibril.photo.portrait.Lesion;
import fibril.photo.portrait.Portrait;
import fibril.photo.portrait.ReShot;
import fibril.photo.sight.Sight;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Registration against warps that are known for every pixel: 95 % of the skin within 0.25 % of the face width. */
class KnownWarpTest {

    private static final double GOAL = 0.0025;
    private static final Sight SIGHT = OpenCvSight.onThisMachine().orElseThrow();

    @ParameterizedTest
    @EnumSource(Portrait.class)
    void laysAFaceWhereItWas(Portrait portrait) {
        BufferedImage scene = portrait.picture();
        for (long seed = 1; seed <= 2; seed++)
            assertThat(p95(scene, scene, seed)).isLessThan(GOAL);
    }

    /** What was treated must neither hold the skin back nor drag it along. */
    @Test
    void isNotMovedByASpotThatWent() {
        BufferedImage spotted = Lesion.spot(300, 262, 5, 0.7)
                .on(Lesion.redness(205, 258, 14, 0.4).on(Portrait.HOPPER.picture()));
        assertThat(p95(spotted, Portrait.HOPPER.picture(), 4)).isLessThan(GOAL);
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void laysABodySiteByItsMarks(long seed) {
        BufferedImage site = MarkedSkin.picture(640, 520);
        ReShot shot = ReShot.drawn(seed);
        Pair<Photograph> both = opened(site, shot.of(site));
        Scene.Set scene = (Scene.Set) BodyScene.of(both, SIGHT, 1800);
        assertThat(p95(scene, shot, site)).isLessThan(GOAL);
    }

    @Test
    void refusesTwoBodySitesThatHaveNothingInCommon() {
        BufferedImage site = MarkedSkin.picture(640, 520);
        BufferedImage other = new ReShot(Math.PI / 2, 3, 900, -700, 0, new ReShot.Gain(1, 1, 1), 1, 2).of(site);
        assertThat(BodyScene.of(opened(site, other), SIGHT, 1800)).isInstanceOf(Scene.Refused.class);
    }

    private static double p95(BufferedImage before, BufferedImage after, long seed) {
        ReShot shot = ReShot.drawn(seed);
        Pair<Photograph> both = opened(before, shot.of(after));
        return p95((Scene.Set) FaceScene.of(both, SIGHT, 1400, true), shot, before);
    }

    private static double p95(Scene.Set scene, ReShot shot, BufferedImage picture) {
        Pair<Picture.Linear> light = scene.windows().each(window -> SrgbCurve.decode(window.picture()));
        Pair<SkinSeen> skins = new Pair<>(
                SkinSeen.in(
                        scene.windows().before(),
                        scene.meshes().map(Pair::before),
                        Optional.empty(),
                        scene.regions(),
                        light.before()),
                SkinSeen.in(
                        scene.windows().after(),
                        scene.meshes().map(Pair::after),
                        Optional.empty(),
                        scene.meshes()
                                .map(meshes -> FaceRegions.of(meshes.after()))
                                .orElse(List.of()),
                        light.after()));
        Laid laid = Laid.of(SIGHT, scene, skins);
        Mask skin = laid.skin();
        DoubleStream.Builder errors = DoubleStream.builder();
        for (int y = 0; y < skin.height(); y += 2) {
            for (int x = 0; x < skin.width(); x += 2) {
                if (!skin.has(x, y)) continue;
                Point found =
                        scene.windows().after().inFrame(laid.registration().after(new Point(x, y)));
                Point truth = scene.windows().before().inFrame(new Point(x, y));
                errors.add(shot.inScene(found, picture.getWidth(), picture.getHeight())
                        .distance(truth));
            }
        }
        double[] sorted = errors.build().sorted().toArray();
        assertThat(sorted.length).as("pixels of skin looked at").isGreaterThan(1000);
        double reduction = scene.windows().before().reduction();
        return Arrays.stream(sorted).skip(sorted.length * 95L / 100).findFirst().orElseThrow()
                / (scene.size() * reduction);
    }

    private static Pair<Photograph> opened(BufferedImage before, BufferedImage after) {
        Opened opened = Opened.of(Shot.of(Portrait.png(before)), Shot.of(Portrait.jpeg(after)), 30_000_000, true);
        return ((Opened.Both) opened).photographs();
    }
}
