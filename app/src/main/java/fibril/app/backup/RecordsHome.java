package fibril.app.backup;

import fibril.clinic.database.Database;
import fibril.clinic.database.Moving;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;

/**
 * Where restored records come to lie: in their folder, or over on an empty PostgreSQL, where each row is held against what
 * was in the archive before any is kept.
 *
 * @param databaseUrl empty where they stay in the folder
 */
record RecordsHome(String databaseUrl) {

    private static final Set<String> BESIDE_A_SERVER = Set.of("atlas", "overlay.json", "vault");

    void refuseFull() {
        if (databaseUrl.isEmpty()) return;
        try (Database database = Database.atUrl(databaseUrl)) {
            if (database.holdsNothing()) return;
        }
        throw new Refusal(
                "the database at --database-url is not empty; name an empty one. A restore that was cut off when"
                        + " its records were kept already leaves such a one: empty it, and restore again");
    }

    /** Before the folder gets its name: while it has none, everything can be laid out again from the archive. */
    void take(Path fresh) throws IOException {
        if (databaseUrl.isEmpty()) return;
        try {
            Moving.of(fresh, databaseUrl, (table, rows) -> {});
        } catch (Moving.Differs differs) {
            throw new Damage(List.of("nothing was kept: " + differs.getMessage()));
        } catch (FlywayException | Database.UpgradeFailed | Database.NewerRecords unfit) {
            throw new Refusal("the records cannot be taken into the database at --database-url, and nothing was kept: "
                    + String.valueOf(unfit.getMessage()).lines().findFirst().orElse(""));
        }
        try (Stream<Path> all = Files.list(fresh)) {
            for (Path each : all.toList()) {
                if (!BESIDE_A_SERVER.contains(each.getFileName().toString())) Restore.remove(each);
            }
        }
    }
}
