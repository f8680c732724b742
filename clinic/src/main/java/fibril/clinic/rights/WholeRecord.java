package fibril.clinic.rights;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that is kept of one client, as it is kept: every version of every row, and what lies in the vault. */
public record WholeRecord(List<Part> parts, List<Paper> papers) {

    /** The rows of one table; what a row leaves empty is not in its map. */
    public record Part(String table, List<Map<String, Object>> rows) {
        public Part {
            rows = rows.stream()
                    .map(row -> Collections.unmodifiableMap(new LinkedHashMap<>(row)))
                    .toList();
        }

        /** Of every record the newest version, in the order in which the records began. */
        public List<Map<String, Object>> newest() {
            Map<Object, Integer> places = new HashMap<>();
            List<Map<String, Object>> newest = new ArrayList<>();
            for (Map<String, Object> row : rows) {
                Object id = row.get("id");
                Integer place = id == null || !row.containsKey("version") ? null : places.get(id);
                if (place != null) {
                    newest.set(place, row);
                    continue;
                }
                if (id != null) places.put(id, newest.size());
                newest.add(row);
            }
            return newest;
        }
    }

    /** A file in the vault that a row speaks of. Its name there is the SHA-256 of its content. */
    public record Paper(String table, String column, Map<String, Object> row, String vaultName) {
        public Paper {
            row = Collections.unmodifiableMap(new LinkedHashMap<>(row));
        }
    }

    public WholeRecord {
        parts = List.copyOf(parts);
        papers = List.copyOf(papers);
    }

    public int rows() {
        return parts.stream().mapToInt(part -> part.rows().size()).sum();
    }
}
