package fibril.clinic.rights.pages;

import fibril.clinic.rights.WholeRecord;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A whole record for a machine: every version of every row under the name of its table, moments and days in ISO form. */
final class RecordJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RecordJson() {}

    /** @param files where each thing of the vault lies in the archive, by its SHA-256 */
    static byte[] of(
            WholeRecord record, UUID client, Map<UUID, String> staff, Map<String, String> files, Instant madeAt) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("format", "fibril client record 1");
        root.put("client", client.toString());
        root.put("madeAt", madeAt.toString());
        Map<String, Object> tables = new LinkedHashMap<>();
        record.parts()
                .forEach(part -> tables.put(
                        part.table(),
                        part.rows().stream().map(RecordJson::plain).toList()));
        root.put("records", tables);
        Map<String, String> names = new TreeMap<>();
        staff.forEach((id, name) -> names.put(id.toString(), name));
        root.put("staff", names);
        root.put("files", files);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    }

    private static Map<String, Object> plain(Map<String, Object> row) {
        Map<String, Object> plain = new LinkedHashMap<>();
        row.forEach((column, value) -> plain.put(column, plain(value)));
        return plain;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Number number -> number;
            case Boolean truth -> truth;
            case String text -> nested(text);
            default -> value.toString();
        };
    }

    /** Parts that are kept as JSON are JSON here too, and not a text that holds some. */
    static Object nested(String text) {
        if (!text.startsWith("{") && !text.startsWith("[")) return text;
        try {
            Object read = JSON.readValue(text, Object.class);
            return read instanceof Map || read instanceof List ? read : text;
        } catch (JacksonException typedLikeIt) {
            return text;
        }
    }
}
