package fibril.skin.recovery;

import fibril.skin.prior.Prior;
import fibril.skin.prior.Provenance;

/** What is uncertain about the days after, each with symbol, unit, prior and source: one table for draws and documents. */
@SuppressWarnings("ImmutableEnumChecker") // records of numbers and text
public enum RecoveryParameter {
    BARRIER_HALVING(
            "τ0",
            "h",
            Prior.logNormal(8, Math.log(2.5)),
            Provenance.weak(
                    "hydrogel_mn",
                    "TEWL back inside 24 h and pores still seen at 24 h; 2 h in gupta2011, raised at 48 h in"
                            + " sasaki_tewl2019: hence the spread")),
    BARRIER_GAIN(
            "a_B", "1", Prior.logNormal(25, 0.5), Provenance.assumed("water loss of bare channels against whole skin")),
    AGE_SLOPE(
            "g_B",
            "/a",
            Prior.logNormal(0.008, 0.6),
            Provenance.weak(
                    "kelchen2016", "slower at 77 than at 26 years; only the sign is sourced, the size is assumed")),
    EARLY_REDNESS(
            "e1",
            "1",
            Prior.logNormal(2, 0.3),
            Provenance.assumed("half of the top of a 0-4 score where every point of the surface is hit")),
    LATE_REDNESS(
            "e2",
            "1",
            Prior.logNormal(2, 0.3),
            Provenance.assumed("the other half, where all of the upper dermis is hurt")),
    EARLY_FADING(
            "τ1",
            "h",
            Prior.logNormal(6, 0.4),
            Provenance.weak("array_safety2008", "redness of shallow arrays gone in hours; spread assumed")),
    LATE_FADING(
            "τ2",
            "d",
            Prior.logNormal(1.1, 0.4),
            Provenance.weak(
                    "hydrogel_mn",
                    "gone by 48 h at 0.3 mm; pens 2-4 days in weak sources (minutilli2024); spread assumed"));

    private final String symbol;
    private final String unit;
    private final Prior prior;
    private final Provenance provenance;

    RecoveryParameter(String symbol, String unit, Prior prior, Provenance provenance) {
        this.symbol = symbol;
        this.unit = unit;
        this.prior = prior;
        this.provenance = provenance;
    }

    public String symbol() {
        return symbol;
    }

    /** UCUM code; "1" for a score or a ratio. */
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
