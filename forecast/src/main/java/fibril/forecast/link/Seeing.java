package fibril.forecast.link;

/** How likely people are to reach steps of a scale, when the mean share gained is known. */
public final class Seeing {

    private Seeing() {}

    /** Chance that one of the people gains a grade or more. */
    public static double chanceOfOneGrade(ScaleLink scale, double reach, double meanShare, double personSpread) {
        return switch (scale.kind()) {
            case GRADES -> Spread.fallsByGrades(1, meanShare * reach, personSpread * reach);
            case SCORE, LINE -> reach > 0 ? Spread.atLeast(scale.grade() / reach, meanShare, personSpread) : 0;
            case QUARTERS -> Spread.atLeast(ScaleLink.QUARTERS[0], meanShare, personSpread);
        };
    }

    /** Mean change of many people in the scale's units, signed as the scale is. */
    public static double meanChange(ScaleLink scale, double reach, double meanShare, double personSpread) {
        return switch (scale.kind()) {
            case SCORE, GRADES -> -meanShare * reach;
            case LINE -> meanShare * reach;
            case QUARTERS -> {
                double grades = 0;
                for (double from : ScaleLink.QUARTERS) grades += Spread.atLeast(from, meanShare, personSpread);
                yield grades;
            }
        };
    }

    /**
     * What is written down for one person who gained {@code share}.
     *
     * @param ratingError of the two ratings together, in the scale's units
     * @param within where the person stood within the first grade, 0 to 1
     */
    public static double writtenChange(ScaleLink scale, double reach, double share, double ratingError, double within) {
        return switch (scale.kind()) {
            case SCORE -> -share * reach + ratingError;
            case LINE -> share * reach + ratingError;
            case GRADES -> -Math.floor(share * reach - ratingError + within);
            case QUARTERS -> {
                int grade = 0;
                for (double from : ScaleLink.QUARTERS) if (share >= from) grade++;
                yield grade;
            }
        };
    }
}
