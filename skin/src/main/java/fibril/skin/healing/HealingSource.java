package fibril.skin.healing;

/** Where a number of the healing model comes from. */
public enum HealingSource {
    COOPER_2015("Cooper, Segal, Diegelmann, Reynolds 2015, inflammation model, BIOMD0000000855"),
    WAUGH_2006("Waugh, Sherratt 2006, Bull Math Biol 68:197-207, BIOMD0000000680"),
    ADLER_2020("Adler et al. 2020, macrophage-myofibroblast circuit, iScience"),
    ZEIGLER_2020("Zeigler et al. 2020, scar collagen after infarction, saucermanlab/Zeigler_MIdynamics"),
    ISLAM_FORD_VERSYPT("Islam, Ford Versypt, lung fibrosis, ashleefv/covid19fibrosis"),
    SKIBIDY_CURVES("Shapes of healing curves gathered by stanbot8/skibidy; low trust"),
    BABRAJ_2005("Babraj et al. 2005, collagen synthesis in human skin, 0.037 %/h"),
    VARANI_2006("Varani et al. 2006, procollagen by fibroblasts of young and old, 82 against 56 ng/mL"),
    KIELTY_2002("Kielty et al. 2002, elastic fibres, as cited by others: half-life 70 years"),
    LASER_MMP("MMP-1 after non-ablative fractional laser, PubMed 22093071: up on day 1, back by day 7"),
    BORGES_2020("Borges 2020, resurfacing and new collagen, jcadonline.com: remodelling up to 12 months"),
    AGEING_SUMMARY("Secondary summaries of the ageing literature; weak"),
    ASSUMED("No readable source: assumed, and given a wide prior");

    private final String citation;

    HealingSource(String citation) {
        this.citation = citation;
    }

    public String citation() {
        return citation;
    }
}
