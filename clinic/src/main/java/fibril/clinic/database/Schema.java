package fibril.clinic.database;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jooq.DSLContext;

/** The shape of the records, and which versions of it this program knows. */
final class Schema {

    static final String HISTORY = "flyway_schema_history";

    private Schema() {}

    /** All steps that are due are one transaction: when the last of them fails, the first was never taken. */
    static Flyway of(FluentConfiguration database) {
        return of(database, MigrationVersion.LATEST);
    }

    /** Up to a version and no further. */
    static Flyway of(FluentConfiguration database, MigrationVersion version) {
        return database.target(version)
                .locations("classpath:db/migration")
                .javaMigrations(new AuditChained(), new AuditTogether())
                .group(true)
                .load();
    }

    /** All versions that this program knows, in their order. */
    static List<String> versions() {
        return Arrays.stream(of(Flyway.configure().dataSource("jdbc:sqlite::memory:", null, null))
                        .info()
                        .all())
                .map(change -> String.valueOf(change.getVersion()))
                .toList();
    }

    /** The newest change that these records have been through; “none” where they have no shape yet. */
    static String newestIn(DSLContext db) {
        return db.fetchOptional(
                        "select version from flyway_schema_history where success and version is not null order by installed_rank desc limit 1")
                .map(row -> row.get(0, String.class))
                .orElse("none");
    }

    /** A change these records have been through that this program has never heard of. */
    static Optional<String> unknownTo(Flyway schema) {
        return Arrays.stream(schema.info().applied())
                .filter(change -> !change.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .map(String::valueOf)
                .findFirst();
    }

    /** The version that records stand at which must be changed now; empty for new ones and for those up to date. */
    static Optional<String> versionBefore(Flyway schema) {
        MigrationInfo stands = schema.info().current();
        return stands == null || schema.info().pending().length == 0
                ? Optional.empty()
                : Optional.of(String.valueOf(stands.getVersion()));
    }
}
