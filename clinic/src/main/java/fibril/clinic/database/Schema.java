package fibril.clinic.database;

import java.util.Arrays;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The shape of the records, and which versions of it this program knows. */
final class Schema {

    private Schema() {}

    /** All steps that are due are one transaction: when the last of them fails, the first was never taken. */
    static Flyway of(FluentConfiguration database) {
        return database.locations("classpath:db/migration")
                .javaMigrations(new AuditChained())
                .group(true)
                .load();
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
