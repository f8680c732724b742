package fibril.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.database.schema.DefaultSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing clinical is changed in place: who writes a table that has versions adds a row, and no more. */
class VersionedTablesTest {

    private static final Pattern CHANGE = Pattern.compile("(?:update|deleteFrom|mergeInto)\\(\\s*([A-Z_]+)\\s*\\)");
    private static final Pattern BY_NAME = Pattern.compile("\\.(?:update|deleteFrom)\\(\\s*(?:table\\b|DSL\\.)");
    private static final Pattern WORDS = Pattern.compile("(?i)\"\\s*(?:update|delete from)\\s");

    /** An erasure that was asked for (decision 0018), and a file of another product that goes back whole (0024). */
    private static final Set<String> EXCEPTIONS = Set.of("SqlRemoval", "SqlArrivals");
    /**
     * Erasure; the head of the audit's chain and its guards, also when records move; what SQLite's planner once sampled;
     * and the fresh file that a server's records are copied into.
     */
    private static final Set<String> BY_NAME_EXCEPTIONS =
            Set.of("SqlRemoval", "Moving", "TablesIn", "AuditGuards", "Database", "CopyIntoFile");

    @Test
    void areOnlyAddedTo() throws IOException {
        Set<String> versioned = versioned();
        assertThat(versioned).hasSizeGreaterThan(20).contains("TREATMENT_SESSION", "CONSENT", "PHOTOGRAPH", "CLIENT");
        Map<String, Set<String>> changed = new TreeMap<>();
        Set<String> byName = new TreeSet<>();
        for (Map.Entry<String, String> source : sources().entrySet()) {
            Set<String> here = CHANGE.matcher(source.getValue())
                    .results()
                    .map(found -> found.group(1))
                    .filter(versioned::contains)
                    .collect(Collectors.toCollection(TreeSet::new));
            if (!here.isEmpty()) changed.put(source.getKey(), here);
            if (BY_NAME.matcher(source.getValue()).find()
                    || WORDS.matcher(source.getValue()).find()) byName.add(source.getKey());
        }
        assertThat(changed.keySet()).isEqualTo(EXCEPTIONS);
        assertThat(byName).isEqualTo(BY_NAME_EXCEPTIONS);
    }

    private static Set<String> versioned() {
        return DefaultSchema.DEFAULT_SCHEMA
                .tableStream()
                .filter(table -> table.field("version") != null)
                .map(table -> table.getName().toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            VersionedTablesTest::read,
                            String::concat));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
