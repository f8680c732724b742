package fibril.forecast.course;

import fibril.atlas.PenMechanics;
import fibril.atlas.RollerMechanics;
import fibril.atlas.SkinOf;
import fibril.skin.ensemble.SiteSpread;
import fibril.skin.needling.Tool;

/** Facts of the atlas in the words of the skin model. */
public final class Facts {

    private Facts() {}

    public static SiteSpread skin(SkinOf skin) {
        return new SiteSpread(
                skin.epidermis().mm(),
                skin.epidermis().sdLn(),
                skin.dermis().mm(),
                skin.dermis().sdLn());
    }

    public static Tool pen(PenMechanics pen) {
        return new Tool.Pen(
                pen.needles(),
                pen.strokesPerSecond(),
                pen.sweptWidthMm(),
                pen.glideMmPerSecond(),
                pen.needleDiameterMm() / 2,
                pen.coneLengthMm());
    }

    public static Tool roller(RollerMechanics roller) {
        return Tool.Roller.ofDrum(
                roller.needles(),
                roller.drumDiameterMm(),
                roller.drumWidthMm(),
                roller.needleDiameterMm() / 2,
                roller.coneLengthMm());
    }
}
