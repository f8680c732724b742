package fibril.clinic.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The records of a server as a file of SQLite: the same shape by the same changes, whichever of them the records have been
 * through, and every row as it would lie in a folder. Rows go over one after another; memory does not grow with them.
 */
final class CopyIntoFile {

    private static final int AT_A_TIME = 500;
    /** Nobody reads the file before it is whole, and what is cut off is begun again. */
    private static final String UNSAFE = "?synchronous=OFF&journal_mode=MEMORY";

    private final Connection from;
    private final Connection to;

    private CopyIntoFile(Connection from, Connection to) {
        this.from = from;
        this.to = to;
    }

    static void of(DSLContext moment, Path fresh) {
        String version = Schema.newestIn(moment);
        if (!Schema.versions().contains(version)) throw new Database.NewerRecords(version);
        String url = "jdbc:sqlite:" + fresh + UNSAFE;
        Schema.of(Flyway.configure().dataSource(url, null, null), MigrationVersion.fromVersion(version))
                .migrate();
        moment.connection(from -> {
            try (Connection to = DriverManager.getConnection(url)) {
                to.setAutoCommit(false);
                new CopyIntoFile(from, to).all();
                to.commit();
            }
        });
    }

    /** Guards and indexes stand aside meanwhile: the audit comes as it is, and an index is built faster in one go. */
    private void all() throws SQLException {
        List<String> again =
                texts("select sql from sqlite_schema where type in ('index', 'trigger') and sql is not null");
        for (String each : texts("select 'drop ' || type || ' \"' || name || '\"' from sqlite_schema"
                + " where type in ('index', 'trigger') and sql is not null")) {
            execute(each);
        }
        for (String table : texts("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'"
                + " and name <> '" + Schema.HISTORY + "' order by name")) {
            execute("delete from \"" + table + "\"");
            copy(table, texts("select '\"' || name || '\"' from pragma_table_info('" + table + "')"));
        }
        for (String each : again) execute(each);
    }

    private void copy(String table, List<String> columns) throws SQLException {
        String names = String.join(", ", columns);
        String values = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        try (Statement reading = from.createStatement();
                PreparedStatement writing =
                        to.prepareStatement("insert into \"" + table + "\" (" + names + ") values (" + values + ")")) {
            reading.setFetchSize(AT_A_TIME);
            try (ResultSet rows = reading.executeQuery("select " + names + " from \"" + table + "\"")) {
                for (int waiting = 1; rows.next(); waiting++) {
                    for (int i = 1; i <= columns.size(); i++) writing.setObject(i, asInAFile(rows.getObject(i)));
                    writing.addBatch();
                    if (waiting % AT_A_TIME == 0) writing.executeBatch();
                }
            }
            writing.executeBatch();
        }
    }

    private static @Nullable Object asInAFile(@Nullable Object kept) {
        return switch (kept) {
            case UUID id -> id.toString();
            case Boolean truth -> truth ? 1 : 0;
            case null, default -> kept;
        };
    }

    private List<String> texts(String asked) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = to.createStatement();
                ResultSet rows = statement.executeQuery(asked)) {
            while (rows.next()) texts.add(rows.getString(1));
        }
        return texts;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = to.createStatement()) {
            statement.execute(sql);
        }
    }
}
