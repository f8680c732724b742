package fibril.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** SECURITY.md says of each promise how it is tested: by something that is there. */
class SecurityPromisesTest {

    private static final Path HOUSE = Path.of("..");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w*(?:Test|Contract))`");

    @Test
    void everyTestItNamesIsAClassOfTheProject() throws IOException {
        Set<String> named = TEST.matcher(text())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).hasSizeGreaterThan(50);
        named.removeAll(testClasses());
        assertThat(named).as("named, and not there").isEmpty();
    }

    @Test
    void noPromiseGoesWithoutSomethingThatCanBeLookedAt() throws IOException {
        List<String> promises = text().lines()
                .dropWhile(line -> !line.startsWith("| promise"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
        assertThat(promises).hasSizeGreaterThan(40);
        assertThat(promises)
                .filteredOn(
                        promise -> !promise.substring(promise.indexOf('|', 1)).matches(".*(`|content policy).*"))
                .isEmpty();
    }

    private static String text() throws IOException {
        return Files.readString(HOUSE.resolve("SECURITY.md"));
    }

    private static Set<String> testClasses() throws IOException {
        try (Stream<Path> modules = Files.list(HOUSE)) {
            Set<String> found = new TreeSet<>();
            for (Path module : modules.toList()) {
                Path tests = module.resolve("src/test/java");
                if (!Files.isDirectory(tests)) continue;
                try (Stream<Path> files = Files.walk(tests)) {
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".java"))
                            .forEach(name -> found.add(name.replace(".java", "")));
                }
            }
            return found;
        }
    }
}
