package fibril.app.arriving;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.app.leaving.Leaving;
import fibril.clinic.database.Database;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.StaffMember;
import fibril.clinic.practice.store.SqlStaff;
import fibril.clinic.vault.KeyFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionTemplate;

/** A practice on disk with one owner and nobody else, and a hand on the command line. */
record Arriving(Path data, String url) {

    static final Path SAMPLES = Path.of("src/test/resources/arrive");
    static final UUID OLGA = new UUID(0, 9);

    static Arriving empty(Path data, String url) {
        Arriving practice = new Arriving(data, url);
        try (Database database = practice.open().migrated()) {
            StaffMember olga =
                    new StaffMember(OLGA, "Olga Oak", "olga", Role.OWNER, true, Provenance.first(OLGA, Instant.EPOCH));
            new TransactionTemplate(database.transactions())
                    .executeWithoutResult(status -> new SqlStaff(database.dsl()).add(olga));
        }
        KeyFile.at(data.resolveSibling(data.getFileName() + ".key"), data);
        return practice;
    }

    private Database open() {
        return url.isEmpty() ? Database.inFolder(data) : Database.atUrl(url);
    }

    Leaving.Told arrive(String... more) {
        return run("arrive", more);
    }

    Leaving.Told run(String command, String... more) {
        List<String> database = url.isEmpty() ? List.of() : List.of("--database-url", url);
        return Leaving.run(Stream.of(List.of(command, "--data", data.toString()), database, List.of(more))
                .flatMap(List::stream)
                .toArray(String[]::new));
    }

    List<String> texts(String sql) {
        try (Database database = open()) {
            return database.dsl().fetch(sql).getValues(0, String.class);
        }
    }

    void write(String sql) {
        try (Database database = open()) {
            new TransactionTemplate(database.transactions())
                    .executeWithoutResult(status -> database.dsl().execute(sql));
        }
    }

    static void good(Leaving.Told told) {
        assertThat(told.err()).isEmpty();
        assertThat(told.exit()).isZero();
    }

    static void refused(Leaving.Told told, String why) {
        assertThat(told.err()).contains(why);
        assertThat(told.exit()).isEqualTo(2);
    }
}
