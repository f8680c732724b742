package fibril.atlas;

/** What the label check looks at: one zone of a plan for one person. Ids are the atlas's. */
public record PlannedUse(String area, String concern, Fitzpatrick skinType, int ageYears, double depthMm) {

    public PlannedUse {
        if (!(ageYears >= 0 && ageYears <= 130)) throw new IllegalArgumentException("ageYears is " + ageYears);
        if (!(depthMm > 0 && depthMm <= 10)) throw new IllegalArgumentException("depthMm is " + depthMm);
    }
}
