package fibril.photo;

import fibril.photo.Band.Source;

/**
 * How much each measure moves when nothing has changed, from re-shot portraits (docs/model/photo-portraits.md) and made skin; where
 * neither was to be had, the goals of the design. Used until a clinic has measured its own; they say nothing of how right a figure
 * is on a patient.
 */
final class PhantomBands {

    private PhantomBands() {}

    static Band of(Measure measure) {
        return new Band(
                switch (measure) {
                    case REDNESS_CONTRAST -> 0.5;
                    case REDNESS_LOG_RATIO -> 0.8;
                    case REDNESS -> 1.0;
                    case LIGHTNESS -> 1.5;
                    case SKIN_TONE -> 3.0;
                    case SPOTS -> 0.12;
                    case LINE_DEPTH, FOLD_DEPTH -> 0.07;
                    case ROUGHNESS, TEXTURE_HOMOGENEITY -> 0.06;
                    case TEXTURE_CONTRAST -> 0.20;
                    case PORES, PORE_DEPTH -> 0.08;
                    case UNEVEN_REDNESS -> 0.17;
                    case UNEVEN_PIGMENT -> 0.10;
                    case SCAR_AREA -> 0.10;
                    case SCAR_CONTRAST, SCAR_REDNESS -> 1.0;
                },
                Source.PHANTOM);
    }
}
