package fibril.skin.needling;

import fibril.skin.prior.Prior;
import fibril.skin.prior.Provenance;

/** What is uncertain about needles in skin, each with symbol, unit, prior and source: one table for draws and documents. */
@SuppressWarnings("ImmutableEnumChecker") // records of numbers and text
public enum NeedlingParameter {
    PUNCTURE_SHARE(
            "η",
            "1",
            Prior.logNormal(0.5, 0.45).within(0.2, 0.9),
            Provenance.assumed("share of a pen's strokes that puncture; no count of a pen's punctures was found")),
    ROLLER_SHARE(
            "ω",
            "1",
            Prior.logNormal(1.0, 0.3).within(0.3, 2.0),
            Provenance.weak(
                    "ocreviews_density",
                    "the 250 holes/cm² often quoted after 15 passes are 1.09 times what the drum of schwarz2011 lays down;"
                            + " spread assumed")),
    DEPTH_SHARE(
            "ε",
            "1",
            Prior.logNormal(0.6, 0.25).within(0, 1),
            Provenance.weak(
                    "kalluri2011",
                    "153 of 770 µm (0.2) for a hand roller on rats bounds it below; pens go deeper (sasaki_tewl2019:"
                            + " about as deep as set)")),
    DEPTH_SPREAD(
            "c_v",
            "1",
            Prior.logNormal(0.2, 0.4).within(0.02, 0.6),
            Provenance.assumed("spread of true depth from stroke to stroke, as a share of the mean")),
    RECOIL(
            "κ_r",
            "1",
            Prior.logNormal(0.5, 0.25).within(0, 1),
            Provenance.measured("kalluri2011", "channel 70.7 µm wide after a needle 140 µm wide at its base")),
    RIM("r_rim", "mm", Prior.logNormal(0.025, 0.5), Provenance.assumed("killed rim around a channel, a cell or two")),
    TROPHIC_LENGTH(
            "ℓ",
            "mm",
            Prior.logNormal(0.18, 0.4),
            Provenance.weak(
                    "fenics_wound2020",
                    "√(D_T/d_T): 0.29 mm²/day and 9.1 /day (BIOMD0000000680), taken from two different models"));

    private final String symbol;
    private final String unit;
    private final Prior prior;
    private final Provenance provenance;

    NeedlingParameter(String symbol, String unit, Prior prior, Provenance provenance) {
        this.symbol = symbol;
        this.unit = unit;
        this.prior = prior;
        this.provenance = provenance;
    }

    public String symbol() {
        return symbol;
    }

    /** UCUM code; "1" for a share. */
    public String unit() {
        return unit;
    }

    public Prior prior() {
        return prior;
    }

    public Provenance provenance() {
        return provenance;
    }
}
