package fibril.photo.phantom;

import fibril.photo.Band;
import fibril.photo.Band.Source;
import fibril.photo.Bands;
import fibril.photo.Finding;
import fibril.photo.colour.SrgbCurve;
import fibril.photo.image.Mask;
import fibril.photo.image.Picture;
import fibril.photo.image.Scale;
import fibril.photo.measure.Conditions;
import fibril.photo.measure.EvenLight;
import fibril.photo.measure.RegionFigures;
import fibril.photo.measure.SkinPair;
import java.util.List;
import java.util.stream.Stream;

/** Two photographs of one phantom, made ready as the pipeline would, and measured. */
public record PhantomPair(SkinPair pair, Conditions conditions) {

    public static PhantomPair of(
            PhantomSkin skin, Treatment treatment, PhantomShot before, PhantomShot after, Scale scale) {
        Picture.Linear first = SrgbCurve.decode(skin.photographed(Treatment.NONE, before, scale));
        Picture.Linear second = SrgbCurve.decode(skin.photographed(treatment, after, scale));
        Mask all = Mask.all(first.width(), first.height());
        EvenLight even = EvenLight.of(first, second, all);
        double ratio =
                Math.max(before.blurPixels(), after.blurPixels()) / Math.min(before.blurPixels(), after.blurPixels());
        return new PhantomPair(
                new SkinPair(first, even.after(), all, scale),
                new Conditions(2, 0.7, ratio, 0.1, even.range(), 0, 0, 0, scale, Conditions.SizeBy.CHART));
    }

    /** Every figure of the inner square and of the red patch against the reference. */
    public List<Finding> figures(Bands bands) {
        Scale scale = pair.scale();
        return Stream.concat(
                        RegionFigures.of(pair, named(PhantomSkin.inner(scale)), conditions, bands).stream(),
                        RegionFigures.redness(
                                pair,
                                named(PhantomSkin.redPatch(scale)),
                                PhantomSkin.reference(scale),
                                conditions,
                                bands)
                                .stream())
                .toList();
    }

    /** For asking figures whose band does not matter yet. */
    public static Bands noBands() {
        return (measure, region) -> new Band(Double.MIN_VALUE, Source.PHANTOM);
    }

    static RegionFigures.Named named(Mask mask) {
        return new RegionFigures.Named("made skin", mask);
    }
}
