package fibril.atlas;

/** How far a source may be trusted, by its kind; the words are for the screen. */
public enum Weight {
    META_ANALYSIS("meta-analysis"),
    SYSTEMATIC_REVIEW("systematic review"),
    RCT("randomised trial"),
    TRIAL("trial"),
    STUDY("measurement or laboratory study"),
    CASE_SERIES("case series"),
    CASE_REPORT("case report"),
    CONSENSUS("consensus or guideline"),
    REGULATOR("regulator"),
    REGULATOR_COPY("regulator's text, read in a copy"),
    LABEL_COPY("device or drug label, read in a copy"),
    MANUFACTURER("manufacturer"),
    OWNER("owner of the method"),
    JOURNAL("journal article"),
    REVIEW("narrative review"),
    TEXTBOOK("textbook"),
    REFERENCE("reference work"),
    EXPERT("expert opinion"),
    PROFESSIONAL_BODY("professional body or charity"),
    TRADE("trade text that cites a regulator"),
    CLINIC("clinic's own page"),
    TEMPLATE("form template"),
    VENDOR("seller"),
    POPULAR("popular article"),
    LOW("low: copied, machine-written or second-hand text"),
    OURS("Fibril's own choice");

    private final String words;

    Weight(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
