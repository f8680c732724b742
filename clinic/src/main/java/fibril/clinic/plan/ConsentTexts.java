package fibril.clinic.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * All texts that are or were consented to, as files {@code consents/<kind>-<version>.txt} named in {@code
 * consents/index.txt}. A text that was shown is never edited: a change is a new file, and the last of a kind is current.
 */
public final class ConsentTexts {

    private final List<ConsentText> texts;

    private ConsentTexts(List<ConsentText> texts) {
        this.texts = List.copyOf(texts);
    }

    public static ConsentTexts load() {
        List<ConsentText> found = new ArrayList<>();
        for (String name : read("index").lines().toList()) {
            int dash = name.lastIndexOf('-');
            String kind = name.substring(0, dash);
            found.add(new ConsentText(
                    ConsentKind.valueOf(kind.toUpperCase(Locale.ROOT)), kind, name.substring(dash + 1), read(name)));
        }
        return new ConsentTexts(found);
    }

    public List<ConsentText> all() {
        return texts;
    }

    public ConsentText current(ConsentKind kind) {
        return texts.stream()
                .filter(text -> text.kind() == kind)
                .reduce((before, after) -> after)
                .orElseThrow(() -> new IllegalStateException("no text for consent to " + kind));
    }

    private static String read(String name) {
        String file = "/consents/" + name + ".txt";
        try (InputStream in = ConsentTexts.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("no file " + file);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(file + " cannot be read", broken);
        }
    }
}
