package fibril.clinic.rights.store;

import fibril.clinic.database.VaultColumn;
import fibril.clinic.rights.WholeRecord;
import fibril.clinic.rights.WholeRecords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Repository;

@Repository
public class SqlWholeRecords implements WholeRecords {

    /** Made from the original, and shown instead of it. */
    private static final String MADE_FROM_ANOTHER = "shown";

    private final DSLContext db;

    public SqlWholeRecords(DSLContext db) {
        this.db = db;
    }

    @Override
    public WholeRecord of(UUID client) {
        List<WholeRecord.Part> parts = new ArrayList<>();
        for (Table<?> table : ClientTables.all()) {
            List<Map<String, Object>> rows = db.selectFrom(table)
                    .where(ClientTables.of(table, client))
                    .orderBy(order(table))
                    .fetch(row -> row(table, row));
            if (!rows.isEmpty()) parts.add(new WholeRecord.Part(table.getName(), rows));
        }
        return new WholeRecord(parts, papers(parts));
    }

    /** As it was written, version after version; the same record gives the same file twice. */
    private static List<Field<?>> order(Table<?> table) {
        List<Field<?>> fields = new ArrayList<>();
        for (String column : new String[] {"version", "written_at"}) {
            Field<?> field = table.field(column);
            if (field != null) fields.add(field);
        }
        var key = table.getPrimaryKey();
        if (key != null) fields.addAll(key.getFields());
        return fields;
    }

    private static Map<String, Object> row(Table<?> table, Record record) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (Field<?> field : table.fields()) {
            Object value = record.get(field);
            if (value != null && !ClientTables.LEFT_OUT.contains(field.getName())) row.put(field.getName(), value);
        }
        return row;
    }

    /** One for each thing in the vault: versions of one record mostly speak of the same. */
    private static List<WholeRecord.Paper> papers(List<WholeRecord.Part> parts) {
        List<WholeRecord.Paper> papers = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (WholeRecord.Part part : parts) {
            List<String> columns = VaultColumn.ALL.stream()
                    .filter(column -> column.table().equals(part.table())
                            && !column.column().equals(MADE_FROM_ANOTHER))
                    .map(VaultColumn::column)
                    .toList();
            for (Map<String, Object> row : part.rows()) {
                columns.stream()
                        .flatMap(column -> paper(part.table(), column, row))
                        .filter(paper -> seen.add(paper.column() + paper.vaultName()))
                        .forEach(papers::add);
            }
        }
        return papers;
    }

    private static Stream<WholeRecord.Paper> paper(String table, String column, Map<String, Object> row) {
        return row.get(column) instanceof String name && !name.isEmpty()
                ? Stream.of(new WholeRecord.Paper(table, column, row, name))
                : Stream.empty();
    }
}
