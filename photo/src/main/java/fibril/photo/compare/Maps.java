package fibril.photo.compare;

import fibril.photo.Encoded;
import fibril.photo.MapPicture;
import fibril.photo.colour.Indices;
import fibril.photo.image.Gaussian;
import fibril.photo.image.Mask;
import fibril.photo.image.Picture;
import fibril.photo.image.Plane;
import fibril.photo.image.Statistics;
import fibril.photo.maps.ChangeMap;
import fibril.photo.maps.MarksMap;
import fibril.photo.measure.Mark;
import fibril.photo.measure.SkinPair;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Pictures of what changed where, over the grey photograph before. */
final class Maps {

    /** What registration leaves and single pixels tremble by is smoothed away; a patch of redness is larger. */
    private static final double SMOOTHED_MM = 0.8;

    private static final double MOST_ERROR = 0.005;

    private Maps() {}

    /** @param calibrated whether a chart stands behind both; otherwise an even shift of colour is the camera's and is taken out */
    static List<MapPicture> of(Ground ground, Laid laid, boolean calibrated, List<Mark> marks) {
        SkinPair pair = ground.pair();
        Mask poor = ground.poor(laid, MOST_ERROR);
        List<Supplier<MapPicture>> maps = new ArrayList<>(List.of(
                () -> new MapPicture(
                        MapPicture.Kind.REDNESS,
                        drawn(pair, poor, difference(pair, Indices::erythema, calibrated), ChangeMap.Kind.REDNESS_EI)),
                () -> new MapPicture(
                        MapPicture.Kind.PIGMENT,
                        drawn(
                                pair,
                                poor,
                                difference(pair, Indices::pigmentDensity, calibrated),
                                ChangeMap.Kind.PIGMENT))));
        if (!marks.isEmpty()) maps.add(() -> new MapPicture(MapPicture.Kind.MARKS, drawn(pair, marks)));
        return maps.parallelStream().map(Supplier::get).toList();
    }

    private static Encoded drawn(SkinPair pair, List<Mark> marks) {
        return PictureFiles.jpeg(MarksMap.drawn(pair.before(), marks));
    }

    private static Encoded drawn(SkinPair pair, Mask poor, Plane change, ChangeMap.Kind kind) {
        return PictureFiles.jpeg(ChangeMap.drawn(pair.before(), change, pair.skin(), poor, kind));
    }

    private static Plane difference(SkinPair pair, Function<Picture.Linear, Plane> index, boolean calibrated) {
        Plane change = index.apply(pair.after()).minus(index.apply(pair.before()));
        Plane smooth = Gaussian.smoothWithin(change, pair.skin(), pair.scale().pixels(SMOOTHED_MM));
        if (calibrated) return smooth;
        float everywhere = (float) Statistics.quantile(smooth, pair.skin(), 0.5);
        return smooth.map(value -> value - everywhere);
    }
}
