package fibril.atlas;

/** How a layer thins with age: by so many percent a decade from the age at which it was measured. */
public record LayerAgeing(
        String id, SkinLayer layer, double percentPerDecade, double measuredAtYears, Standing standing) {

    public LayerAgeing {
        Checks.id("ageing", id);
    }

    /** Thickness at an age over the thickness measured. */
    public double factor(double ageYears) {
        return Math.pow(1 + percentPerDecade / 100, (ageYears - measuredAtYears) / 10);
    }
}
