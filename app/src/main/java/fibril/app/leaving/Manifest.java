package fibril.app.leaving;

import fibril.clinic.database.OpenKind;
import fibril.clinic.database.OpenTable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an exported folder holds: every table with its columns and rows, every file with its length and SHA-256. It says
 * no day and no place, so that the same practice gives the same bytes; its moment is the newest event of its audit.
 */
record Manifest(
        String format,
        int formatVersion,
        String program,
        String schema,
        Chain audit,
        List<String> leftOut,
        List<Table> tables,
        List<Missing> missing,
        List<File> files) {

    static final String NAME = "manifest.json";
    static final String FORMAT = "fibril practice";
    static final int VERSION = 1;

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    /** @param sound false where the chain did not hold when it was exported; it comes in again as it was */
    record Chain(long events, String newest, boolean sound) {}

    record Table(String name, String file, long rows, List<Column> columns, List<String> key) {
        Table {
            columns = List.copyOf(columns);
            key = List.copyOf(key);
        }

        static Table of(OpenTable table, long rows) {
            List<Column> columns = table.columns().stream()
                    .map(column -> new Column(column.name(), column.kind().word()))
                    .toList();
            return new Table(table.name(), fileOf(table.name()), rows, columns, table.key());
        }

        static String fileOf(String table) {
            return "tables/" + table + ".jsonl";
        }

        OpenTable open() {
            return new OpenTable(name, columns.stream().map(Column::open).toList(), key);
        }
    }

    record Column(String name, String type) {
        OpenTable.Column open() {
            return new OpenTable.Column(name, kind().orElseThrow());
        }

        Optional<OpenKind> kind() {
            return Arrays.stream(OpenKind.values())
                    .filter(kind -> kind.word().equals(type))
                    .findFirst();
        }
    }

    /** A file that rows speak of and that could not be read when they were exported. */
    record Missing(String sha256, List<String> spokenOfBy) {
        Missing {
            spokenOfBy = List.copyOf(spokenOfBy);
        }
    }

    record File(String name, long bytes, String sha256) {}

    Manifest {
        leftOut = List.copyOf(leftOut);
        tables = List.copyOf(tables);
        missing = List.copyOf(missing);
        files = List.copyOf(files);
    }

    byte[] json() {
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES);
        return JSON.writer().with(printer).writeValueAsBytes(this);
    }

    /** @throws Unknown where it is none, or one from a newer program */
    static Manifest read(byte[] json) {
        try {
            JsonNode root = JSON.readTree(json);
            if (!root.isObject() || !FORMAT.equals(root.path("format").asString(""))) {
                throw new Unknown(NAME + " is not that of an exported practice");
            }
            int version = root.path("formatVersion").asInt(0);
            if (version > VERSION) {
                throw new Unknown("the export has format version " + version + " and this program knows " + VERSION
                        + ": it was made by a newer Fibril; use that one, or a later one");
            }
            return JSON.treeToValue(root, Manifest.class);
        } catch (JacksonException | NullPointerException broken) {
            throw new Unknown(NAME + " cannot be read: " + broken.getMessage());
        }
    }

    static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unknown(String message) {
            super(message);
        }
    }

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    long bytes() {
        return files.stream().mapToLong(File::bytes).sum();
    }

    /** “48 tables with 5,120 rows, 212 files, 84.2 MB”. */
    String inWords() {
        return "%d tables with %,d rows, %,d files, %,.1f MB"
                .formatted(tables.size(), rows(), files.size(), bytes() / 1e6);
    }

    /** One row as a line of its table’s file. */
    static byte[] line(Map<String, ?> row) {
        return JSON.writeValueAsBytes(row);
    }

    /** Throws JacksonException where the line is no object. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> row(String line) {
        return JSON.readValue(line, Map.class);
    }
}
