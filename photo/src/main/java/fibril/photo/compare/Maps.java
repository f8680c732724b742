package fibril.photo.compare;

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

    /** Only those that the photographs allow. */
    static List<MapPicture> of(Ground ground, Laid laid, List<Mark> marks) {
        if (!ground.conditions().allowMaps()) return List.of();
        List<Supplier<MapPicture>> maps = new ArrayList<>();
        Mask poor = ground.poor(laid, MOST_ERROR);
        Plane redness = difference(ground, Indices::erythema);
        Plane pigment = ChangeMap.withoutBlood(difference(ground, Indices::pigmentDensity), redness);
        maps.add(() -> colour(ground, poor, MapPicture.Kind.REDNESS, redness, ChangeMap.Kind.REDNESS_EI));
        maps.add(() -> colour(ground, poor, MapPicture.Kind.PIGMENT, pigment, ChangeMap.Kind.PIGMENT));
        List<Mark> sure = marks.stream().filter(mark -> !mark.touches(poor)).toList();
        if (!sure.isEmpty()) {
            maps.add(() -> new MapPicture(
                    MapPicture.Kind.MARKS,
                    PictureFiles.jpeg(MarksMap.drawn(ground.pair().before(), sure))));
        }
        return maps.parallelStream().map(Supplier::get).toList();
    }

    private static MapPicture colour(
            Ground ground, Mask poor, MapPicture.Kind kind, Plane change, ChangeMap.Kind scale) {
        SkinPair pair = ground.pair();
        return new MapPicture(
                kind, PictureFiles.jpeg(ChangeMap.drawn(pair.before(), change, pair.skin(), poor, scale)));
    }

    /** Without a chart behind both, an even shift of colour is the camera's and is taken out. */
    private static Plane difference(Ground ground, Function<Picture.Linear, Plane> index) {
        SkinPair pair = ground.pair();
        Plane change = index.apply(pair.after()).minus(index.apply(pair.before()));
        Plane smooth = Gaussian.smoothWithin(change, pair.skin(), pair.scale().pixels(SMOOTHED_MM));
        if (ground.conditions().charts() == 2) return smooth;
        float everywhere = (float) Statistics.quantile(smooth, pair.skin(), 0.5);
        return smooth.map(value -> value - everywhere);
    }
}
