package fibril.skin.needling;

/** One value for each {@link NeedlingParameter}, in the order of the table. Lengths in mm. */
public record NeedlingParameters(
        double punctureShare,
        double rollerShare,
        double depthShare,
        double depthSpread,
        double recoil,
        double rimMm,
        double trophicLengthMm) {

    public NeedlingParameters {
        Lengths.between("punctureShare", punctureShare, 0, 1);
        Lengths.between("rollerShare", rollerShare, 0, 10);
        Lengths.between("depthShare", depthShare, 0, 1);
        Lengths.between("depthSpread", depthSpread, 0, 1);
        Lengths.between("recoil", recoil, 0, 1);
        Lengths.between("rimMm", rimMm, 0, 1);
        Lengths.positive("trophicLengthMm", trophicLengthMm, 10);
    }

    /** The medians of the table. */
    public static NeedlingParameters typical() {
        NeedlingParameter[] all = NeedlingParameter.values();
        double[] medians = new double[all.length];
        for (int i = 0; i < all.length; i++) medians[i] = all[i].prior().median();
        return of(medians);
    }

    /** From one value per {@link NeedlingParameter}, by ordinal. */
    public static NeedlingParameters of(double[] byOrdinal) {
        if (byOrdinal.length != NeedlingParameter.values().length) {
            throw new IllegalArgumentException("one value per parameter, were " + byOrdinal.length);
        }
        return new NeedlingParameters(
                byOrdinal[0], byOrdinal[1], byOrdinal[2], byOrdinal[3], byOrdinal[4], byOrdinal[5], byOrdinal[6]);
    }

    /** Punctures made of strokes meant: ρ = share × strokes per mm². */
    public double puncturesPerMm2(Tool tool, double passes) {
        double share = tool instanceof Tool.Pen ? punctureShare : rollerShare;
        return share * tool.strokesPerMm2(passes);
    }
}
