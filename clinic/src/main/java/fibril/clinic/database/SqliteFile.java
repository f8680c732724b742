package fibril.clinic.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.jooq.CloseableDSLContext;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** A practice's records as a file in its folder. */
public final class SqliteFile implements Records {

    public static final String NAME = "fibril.db";

    private final CloseableDSLContext sql;
    private final Path file;
    private final String url;

    private SqliteFile(CloseableDSLContext sql, Path file, String url) {
        this.sql = sql;
        this.file = file;
        this.url = url;
    }

    /** Opens the file to read; the process that writes to it may go on. */
    public static SqliteFile in(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) throw new NoDatabase(folder);
        return at(file);
    }

    public static SqliteFile at(Path file) {
        String url = "jdbc:sqlite:" + file + "?busy_timeout=5000";
        return new SqliteFile(DSL.using(url), file, url);
    }

    /** For reading it as the rooms do. */
    public DSLContext dsl() {
        return DSL.using(sql.configuration().derive(Database.spelling()));
    }

    @Override
    public void copyTo(Path fresh) {
        Records.makeRoom(fresh);
        sql.execute("vacuum into ?", fresh.toString());
    }

    @Override
    public <T> T atOneMoment(Function<DSLContext, T> asked) {
        return dsl().transactionResult(reading -> asked.apply(reading.dsl()));
    }

    @Override
    public long bytes() {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        for (String table : tables()) {
            rows.put(
                    table,
                    sql.fetchOptional("select count(*) from \"" + table + "\"")
                            .map(row -> row.get(0, Long.class))
                            .orElse(0L));
        }
        return rows;
    }

    @Override
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        sql.fetch("pragma integrity_check").getValues(0, String.class).stream()
                .filter(line -> !line.equals("ok"))
                .forEach(line -> problems.add("database: " + line));
        sql.fetch("pragma foreign_key_check")
                .forEach(row -> problems.add("database: row " + row.get(1) + " of " + row.get(0)
                        + " refers to a row of " + row.get(2) + " that is not there"));
        return problems;
    }

    /** The newest migration the file has seen. */
    public String schemaVersion() {
        return Schema.newestIn(sql);
    }

    /** Throws {@link Database.NewerRecords} where the folder's records have been through a change unknown here. */
    public static void refuseNewer(Path folder) {
        Database.refuseNewer("jdbc:sqlite:" + folder.resolve(NAME) + "?busy_timeout=5000");
    }

    /** True where the file has been through a change this program has never heard of. */
    public boolean isNewerThanThisProgram() {
        return Schema.unknownTo(Schema.of(Flyway.configure().dataSource(url, null, null)))
                .isPresent();
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
        return sql.fetch(
                        "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name")
                .getValues(0, String.class);
    }

    @Override
    public void close() {
        sql.close();
    }

    /** There is no database in this folder. */
    public static final class NoDatabase extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoDatabase(Path folder) {
            super(folder + " holds no " + NAME + ", so it is not the data folder of a practice kept in SQLite;"
                    + " for one on PostgreSQL name --database-url as well");
        }
    }
}
