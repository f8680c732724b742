package fibril.forecast.link;

import java.util.List;
import java.util.Optional;

/**
 * How the share of trouble that goes reads on one scale.
 *
 * @param best value of the scale where nothing is left to improve
 * @param grade size of one grade; for a score without grades, the change that counts as one
 * @param usualBaseline where people of the trials began, or what was assumed for them
 * @param raterSpread standard deviation of a rating repeated, in the scale's units; assumed but where noted
 */
public record ScaleLink(
        LinkGroup group, String scale, Kind kind, double best, double grade, double usualBaseline, double raterSpread) {

    /** What a scale's numbers are. */
    public enum Kind {
        /** Continuous; the share is of the way from baseline to best. */
        SCORE,
        /** Whole grades of how bad it is. */
        GRADES,
        /** Whole grades of how much better it is: none, under a quarter, to a half, to three quarters, more. */
        QUARTERS,
        /** Millimetres better than the untreated side, on a line of 100. */
        LINE
    }

    /** Millimetres on the line that stand for all the trouble; assumed. */
    public static final double LINE_MM = 50;

    /** From these shares on, the four grades of {@link Kind#QUARTERS}; that a tenth is the least one sees is assumed. */
    static final double[] QUARTERS = {0.1, 0.25, 0.5, 0.75};

    private static final List<ScaleLink> ALL = List.of(
            new ScaleLink(LinkGroup.ACNE_SCARS, "gb_qual", Kind.GRADES, 1, 1, 3, 0.35),
            // four raters within 4 points on 19 of 21 faces
            new ScaleLink(LinkGroup.ACNE_SCARS, "gb_quant", Kind.SCORE, 0, 4, 15, 2),
            new ScaleLink(LinkGroup.ACNE_SCARS, "ecca", Kind.SCORE, 0, 25, 100, 12),
            quarters(LinkGroup.ACNE_SCARS),
            new ScaleLink(LinkGroup.WRINKLES, "lemperle", Kind.SCORE, 0, 1, 2.5, 0.25),
            new ScaleLink(LinkGroup.WRINKLES, "fitz_wrinkle", Kind.GRADES, 1, 1, 5, 0.7),
            new ScaleLink(LinkGroup.WRINKLES, "alexiades", Kind.SCORE, 0, 1, 2.5, 0.35),
            new ScaleLink(LinkGroup.WRINKLES, "allergan_fine_lines", Kind.GRADES, 0, 1, 2.5, 0.35),
            quarters(LinkGroup.WRINKLES),
            new ScaleLink(LinkGroup.LAXITY, "alexiades", Kind.SCORE, 0, 1, 2.5, 0.35),
            quarters(LinkGroup.LAXITY),
            new ScaleLink(LinkGroup.TEXTURE, "alexiades", Kind.SCORE, 0, 1, 2.5, 0.35),
            quarters(LinkGroup.TEXTURE),
            quarters(LinkGroup.STRIAE),
            new ScaleLink(LinkGroup.SCARS, "scar_vas_fda", Kind.LINE, 0, 10, 0, 6),
            quarters(LinkGroup.SCARS),
            new ScaleLink(LinkGroup.MELASMA, "mmasi", Kind.SCORE, 0, 1.75, 7, 0.7),
            new ScaleLink(LinkGroup.MELASMA, "masi", Kind.SCORE, 0, 2.5, 10, 1),
            quarters(LinkGroup.MELASMA));

    private static ScaleLink quarters(LinkGroup group) {
        return new ScaleLink(group, "percent_quartile", Kind.QUARTERS, 0, 1, 0, 0);
    }

    public static Optional<ScaleLink> of(LinkGroup group, String scale) {
        return ALL.stream()
                .filter(link -> link.group == group && link.scale.equals(scale))
                .findFirst();
    }

    /** Scales on which this concern's change can be told; empty where the concern has no link. */
    public static List<String> scalesFor(String concern) {
        return LinkGroup.ofConcern(concern)
                .map(group -> ALL.stream()
                        .filter(link -> link.group == group)
                        .map(ScaleLink::scale)
                        .toList())
                .orElse(List.of());
    }

    /** Whether a fraction of the baseline means anything: the scale has a zero, and it is where nothing is wrong. */
    public boolean hasZero() {
        return best == 0 && (kind == Kind.SCORE || kind == Kind.GRADES);
    }

    /** Units of the scale in one whole share, for someone who begins at {@code baseline}; 0 at the best end. */
    public double reach(double baseline) {
        return switch (kind) {
            case SCORE, GRADES -> Math.max(0, baseline - best);
            case QUARTERS -> 1;
            case LINE -> LINE_MM;
        };
    }
}
