package fibril.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.web.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of the pages against the pages that say them. */
class MessagesTest {

    private static final Path SOURCES = Path.of("src/main");
    private static final Pattern SAID = Pattern.compile("\\.t\\(\\s*\"([a-zA-Z0-9.]+)\"");

    @Test
    void everyTextThatAPageSaysIsWritten() throws IOException {
        Messages messages = new Messages(Locale.UK);
        TreeSet<String> missing = new TreeSet<>();
        for (Path file : files(".jte", ".java")) {
            SAID.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1))
                    .filter(key -> !key.endsWith(".") && !messages.has(key))
                    .forEach(key -> missing.add(key + " in " + file.getFileName()));
        }
        assertThat(missing).isEmpty();
    }

    /** A straight apostrophe is eaten by the message format, together with what follows it. */
    @Test
    void noTextHasAnApostropheThatTheFormatEats() throws IOException {
        for (Path file : files(".properties")) {
            List<String> eaten = Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith("#") && line.contains("'"))
                    .toList();
            assertThat(eaten).as(file.toString()).isEmpty();
        }
    }

    private static List<Path> files(String... endings) throws IOException {
        try (Stream<Path> all = Files.walk(SOURCES)) {
            return all.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .toList();
        }
    }
}
