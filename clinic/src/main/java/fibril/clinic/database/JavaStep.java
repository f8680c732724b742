package fibril.clinic.database;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** A step of the schema that is written in Java, for both databases. */
abstract class JavaStep implements JavaMigration {

    private final MigrationVersion version;
    private final String description;

    JavaStep(String version, String description) {
        this.version = MigrationVersion.fromVersion(version);
        this.description = description;
    }

    abstract void take(DSLContext db);

    @Override
    public final void migrate(Context context) {
        take(DSL.using(context.getConnection(), Database.spelling()));
    }

    @Override
    public final MigrationVersion getVersion() {
        return version;
    }

    @Override
    public final String getDescription() {
        return description;
    }

    /** What a step does never changes, so there is nothing to compare. */
    @Override
    public final @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public final boolean canExecuteInTransaction() {
        return true;
    }
}
