package fibril.clinic.plan;

/** What is consented to; each is asked, given and withdrawn on its own. */
public enum ConsentKind {
    TREATMENT,
    CLINICAL_PHOTOS,
    TEACHING,
    MARKETING
}
