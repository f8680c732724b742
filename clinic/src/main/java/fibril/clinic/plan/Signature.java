package fibril.clinic.plan;

import java.util.Optional;

/** Whose name stands under a text; the drawing lies in the vault, and is empty where the typed name is the signature. */
public record Signature(String name, String drawing) {

    public static final int LONGEST_NAME = 160;

    public Signature {
        if (name.isBlank() || name.length() > LONGEST_NAME)
            throw new IllegalArgumentException("a signature has a name");
    }

    public Optional<String> drawn() {
        return drawing.isEmpty() ? Optional.empty() : Optional.of(drawing);
    }
}
