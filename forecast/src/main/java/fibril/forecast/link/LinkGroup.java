package fibril.forecast.link;

import java.util.Optional;

/** Concerns that answer to new collagen in one way. */
public enum LinkGroup {
    ACNE_SCARS,
    WRINKLES,
    LAXITY,
    TEXTURE,
    STRIAE,
    SCARS,
    /** Not through collagen: a cream with needling added to it. */
    MELASMA;

    public static Optional<LinkGroup> ofConcern(String concern) {
        return Optional.ofNullable(
                switch (concern) {
                    case "acne_scars" -> ACNE_SCARS;
                    case "fine_lines", "deep_wrinkles" -> WRINKLES;
                    case "laxity" -> LAXITY;
                    case "texture" -> TEXTURE;
                    case "stretch_marks" -> STRIAE;
                    case "surgical_scars" -> SCARS;
                    case "melasma" -> MELASMA;
                    default -> null;
                });
    }

    public boolean isThroughCollagen() {
        return this != MELASMA;
    }
}
