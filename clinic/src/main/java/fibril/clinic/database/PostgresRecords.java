package fibril.clinic.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jooq.CloseableDSLContext;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/** A practice's records on a PostgreSQL, read over one connection of its own while others write. */
public final class PostgresRecords implements Records {

    private static final String KIND = "jdbc:postgresql:";
    private static final String OURS = " join pg_namespace space on space.oid = kept.relnamespace"
            + " where space.nspname = current_schema() and ";

    /** Which table refers to which, by which columns, and how these are held together. */
    private static final String REFERENCES = "select kept.relname, target.relname, pairs.mine, pairs.alike"
            + " from pg_constraint refers join pg_class kept on kept.oid = refers.conrelid"
            + " join pg_class target on target.oid = refers.confrelid"
            + " cross join lateral (select string_agg(format('one.%I', here.attname), ', ') as mine,"
            + " string_agg(format('other.%I = one.%I', there.attname, here.attname), ' and ') as alike"
            + " from unnest(refers.conkey, refers.confkey) as pair(here, there)"
            + " join pg_attribute here on here.attrelid = refers.conrelid and here.attnum = pair.here"
            + " join pg_attribute there on there.attrelid = refers.confrelid and there.attnum = pair.there) pairs"
            + OURS + "refers.contype = 'f' order by refers.conname";

    private final CloseableDSLContext sql;

    private PostgresRecords(CloseableDSLContext sql) {
        this.sql = sql;
    }

    public static PostgresRecords at(String url) {
        if (!url.startsWith(KIND)) {
            throw new IllegalArgumentException(
                    "--database-url: “" + url + "” is no address of a PostgreSQL; it begins with " + KIND);
        }
        PostgresRecords records = new PostgresRecords(DSL.using(url));
        if (records.tables().contains(Schema.HISTORY)) return records;
        records.close();
        throw new IllegalArgumentException("there is no practice at --database-url");
    }

    @Override
    public void copyTo(Path fresh) {
        Records.makeRoom(fresh);
        atOneMoment(moment -> {
            CopyIntoFile.of(moment, fresh);
            return fresh;
        });
    }

    @Override
    public <T> T atOneMoment(Function<DSLContext, T> asked) {
        DSLContext reading = DSL.using(sql.configuration().derive(Database.spelling()));
        return reading.transactionResult(begun -> {
            begun.dsl().execute("set transaction isolation level repeatable read, read only");
            return asked.apply(begun.dsl());
        });
    }

    @Override
    public Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        for (String table : tables()) rows.put(table, number("select count(*) from \"" + table + "\""));
        return rows;
    }

    @Override
    public long bytes() {
        return number("select sum(pg_total_relation_size(kept.oid)) from pg_class kept" + OURS + "kept.relkind = 'r'");
    }

    /** The server keeps what it was told; these are what whoever owns it may have told it otherwise, and its disk. */
    @Override
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        tables().forEach(table -> unreadable(table, problems));
        named(
                "select refers.conname, kept.relname from pg_constraint refers"
                        + " join pg_class kept on kept.oid = refers.conrelid" + OURS + "not refers.convalidated",
                "database: the rule %s of %s was never held against its rows",
                problems);
        named(
                "select entry.relname, kept.relname from pg_index listed join pg_class kept on kept.oid = listed.indrelid"
                        + " join pg_class entry on entry.oid = listed.indexrelid" + OURS + "not listed.indisvalid",
                "database: the index %s of %s is not whole",
                problems);
        named(
                "select guard.tgname, kept.relname from pg_trigger guard join pg_class kept on kept.oid = guard.tgrelid"
                        + OURS + "guard.tgenabled = 'D'",
                "database: the guard %s of %s stands aside",
                problems);
        sql.fetch(REFERENCES).forEach(reference -> brokenBy(reference, problems));
        return problems;
    }

    /** Every value, so that what the disk lost is asked for. */
    private void unreadable(String table, List<String> problems) {
        try {
            number("select count(cast(kept as text)) from \"" + table + "\" kept");
        } catch (DataAccessException damaged) {
            problems.add("database: " + table + " cannot be read: " + firstLine(damaged));
        }
    }

    private void brokenBy(Record reference, List<String> problems) {
        String table = reference.get(0, String.class);
        String to = reference.get(1, String.class);
        long broken = number("select count(*) from \"" + table + "\" one where (" + reference.get(2) + ") is not null"
                + " and not exists (select 1 from \"" + to + "\" other where " + reference.get(3) + ")");
        if (broken > 0) {
            problems.add(
                    "database: %,d rows of %s refer to rows of %s that are not there".formatted(broken, table, to));
        }
    }

    private static String firstLine(DataAccessException damaged) {
        Throwable cause = damaged.getCause() == null ? damaged : damaged.getCause();
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    private void named(String asked, String words, List<String> problems) {
        sql.fetch(asked).forEach(row -> problems.add(words.formatted(row.get(0), row.get(1))));
    }

    private long number(String asked) {
        return sql.fetchOptional(asked).map(row -> row.get(0, Long.class)).orElse(0L);
    }

    @Override
    public Map<String, List<String>> vaultNames() {
        return VaultColumn.namesIn(sql);
    }

    @Override
    public Set<String> spokenOf() {
        return VaultColumn.spokenOf(sql);
    }

    private List<String> tables() {
        return sql.fetch("select kept.relname from pg_class kept" + OURS + "kept.relkind = 'r' order by 1")
                .getValues(0, String.class);
    }

    @Override
    public void close() {
        sql.close();
    }
}
