package fibril.atlas;

/** How thick a layer is in an area: median of adults and spread between people, both mm. UNKNOWN stands for both sexes. */
public record Thickness(String id, Area area, SkinLayer layer, Sex sex, double mm, double sdMm, Standing standing) {

    public Thickness {
        Checks.id("thickness", id);
        if (!(mm >= layer.thinnestMm() && mm <= layer.thickestMm())) {
            throw new IllegalArgumentException(
                    "mm is " + layer.thinnestMm() + " to " + layer.thickestMm() + ", was " + Words.number(mm));
        }
        if (!(sdMm > 0 && sdMm < mm)) {
            throw new IllegalArgumentException("sdMm is over 0 and under the thickness, was " + Words.number(sdMm));
        }
    }
}
