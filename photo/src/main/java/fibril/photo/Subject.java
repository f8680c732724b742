package fibril.photo;

/** What is on the photographs: it decides how they are laid over one another and which parts of the skin are measured. */
public enum Subject {
    /** One face, found by its mesh; the regions of a face are known. */
    FACE,
    /** A body site without a face: laid over one another by the skin's own marks; measured where it was outlined, or as a whole. */
    BODY
}
