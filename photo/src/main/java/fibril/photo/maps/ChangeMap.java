package fibril.photo.maps;

import fibril.photo.colour.Chromophore;
import fibril.photo.colour.Indices;
import fibril.photo.colour.SrgbCurve;
import fibril.photo.image.Mask;
import fibril.photo.image.Picture;
import fibril.photo.image.Plane;

/**
 * A grey face with change laid over it: blue is less, orange is more, which colour-blind eyes tell apart.
 *
 * <pre>
 * α = clamp((|Δ| − seen) / (full − seen), 0, 1) · 0.85
 * </pre>
 *
 * Below the just-visible limit nothing is painted; the scale is fixed and never stretched to one patient. Where the
 * registration is poor, stripes at 45° say that nothing is known there, and outside the skin the face stays grey.
 */
public final class ChangeMap {

    /** From where a change is visible and from where its colour is full, in the unit of the plane. */
    public enum Kind {
        /** Half of observers see a difference of 1 a* on a face; for planes of a*. */
        REDNESS_A(1, 4),
        /**
         * Erythema index, 100 log₁₀(R/G): on light to dark phantoms 1 a* of haemoglobin is 1.2 to 1.6 EI; 1.5 and four times
         * as much are ours.
         */
        REDNESS_EI(1.5, 6),
        /** Optical density of G and B without what blood takes; 4 % is the faintest spot looked for. */
        PIGMENT(0.04, 0.20);

        private final float seen;
        private final float full;

        Kind(double seen, double full) {
            this.seen = (float) seen;
            this.full = (float) full;
        }

        public double seen() {
            return seen;
        }

        public double full() {
            return full;
        }
    }

    static final float[] LESS = {0.10f, 0.38f, 0.80f};
    static final float[] MORE = {0.90f, 0.45f, 0.05f};
    private static final float STRONGEST = 0.85f;
    private static final int STRIPE = 8;

    private ChangeMap() {}

    /** {@code change} is after minus before on the pixels of {@code face}; {@code poor} is where registration is not to be trusted. */
    public static Picture.Srgb drawn(Picture.Linear face, Plane change, Mask skin, Mask poor, Kind kind) {
        Plane grey = grey(face);
        return new Picture.Srgb(
                channel(0, grey, change, skin, poor, kind),
                channel(1, grey, change, skin, poor, kind),
                channel(2, grey, change, skin, poor, kind));
    }

    /**
     * What changed of pigment. Green and blue light are taken by blood, too, so what the redness map shows is no pigment:
     *
     * <pre>
     * ΔP = ΔOD − b sign(ΔEI) max(0, |ΔEI| − seen)      b: OD(G, B) per EI of blood
     * </pre>
     *
     * Less than is seen of redness is left: taking it out would paint the noise of red light, b · seen is below what is seen
     * of pigment.
     */
    public static Plane withoutBlood(Plane density, Plane erythema) {
        double perErythema = Chromophore.BLOOD.densityPerErythema();
        return density.with(erythema, (change, red) -> {
            double shown = Math.copySign(Math.max(0, Math.abs(red) - Kind.REDNESS_EI.seen), red);
            return (float) (change - perErythema * shown);
        });
    }

    static Plane grey(Picture.Linear face) {
        return SrgbCurve.encode(Indices.luminance(face));
    }

    private static Plane channel(int channel, Plane grey, Plane change, Mask skin, Mask poor, Kind kind) {
        return Plane.byPixels(grey.width(), grey.height(), (x, y) -> {
            float under = grey.at(x, y);
            if (poor.has(x, y)) return (x + y) % STRIPE < STRIPE / 4 ? 1 - under : under;
            if (!skin.has(x, y)) return under;
            float delta = change.at(x, y);
            float share = Math.clamp((Math.abs(delta) - kind.seen) / (kind.full - kind.seen), 0f, 1f) * STRONGEST;
            float paint = delta < 0 ? LESS[channel] : MORE[channel];
            return under + share * (paint - under);
        });
    }
}
