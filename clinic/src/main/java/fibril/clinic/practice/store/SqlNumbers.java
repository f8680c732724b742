package fibril.clinic.practice.store;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.selectOne;

import fibril.clinic.database.schema.DefaultSchema;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Numbers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Repository;

/** Asks every table whose rows have a number of their own; a new table is asked without a further word. */
@Repository
public class SqlNumbers implements Numbers {

    private static final Map<Table<?>, Field<UUID>> NUMBERED = DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
            .filter(SqlNumbers::isNumbered)
            .collect(Collectors.toUnmodifiableMap(
                    table -> table, table -> Objects.requireNonNull(table.field("id", UUID.class))));

    private final DSLContext db;

    public SqlNumbers(DSLContext db) {
        this.db = db;
    }

    private static boolean isNumbered(Table<?> table) {
        Field<?> id = table.field("id");
        return id != null && id.getType().equals(UUID.class);
    }

    @Override
    public boolean isTaken(UUID number) {
        if (number.equals(Audit.NOBODY)) return true;
        List<Condition> somewhere = NUMBERED.entrySet().stream()
                .map(each -> exists(
                        selectOne().from(each.getKey()).where(each.getValue().eq(number))))
                .toList();
        return db.fetchExists(selectOne().where(or(somewhere)));
    }
}
