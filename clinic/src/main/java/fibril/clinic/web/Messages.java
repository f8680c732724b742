package fibril.clinic.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The words of the pages, one file per room under {@code messages/}; a second language is the same files with its code
 * in the name ({@code people_de.properties}).
 *
 * <p>Texts are {@link MessageFormat} patterns; write ’ and not ', which the format would swallow.
 */
public final class Messages {

    private final Map<String, String> texts = new HashMap<>();
    private final Locale locale;

    public Messages(Locale locale) {
        this.locale = locale;
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
                String name = String.valueOf(file.getFilename());
                if (!name.contains("_")) read(file);
            }
            String own = "classpath*:messages/*_" + locale.getLanguage() + ".properties";
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(own)) read(file);
        } catch (IOException broken) {
            throw new UncheckedIOException("messages cannot be read", broken);
        }
    }

    private void read(Resource file) throws IOException {
        Properties found = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            found.load(reader);
        }
        found.forEach((key, text) -> texts.put((String) key, (String) text));
    }

    public String text(String key, Object... values) {
        String pattern = texts.get(key);
        if (pattern == null) throw new IllegalArgumentException("no message " + key);
        return isPlain(pattern) ? pattern : new MessageFormat(pattern, locale).format(values);
    }

    /** Most are, and a page has a hundred of them. */
    private static boolean isPlain(String pattern) {
        return pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0;
    }

    public boolean has(String key) {
        return texts.containsKey(key);
    }

    public Set<String> keys() {
        return Set.copyOf(texts.keySet());
    }

    public Locale locale() {
        return locale;
    }
}
