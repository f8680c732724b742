package fibril.clinic.database;

import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Version 203: many events may be counted at once and written one after the other, as long as the chain is whole. */
final class AuditTogether implements JavaMigration {

    @Override
    public void migrate(Context context) {
        AuditGuards.putUp(DSL.using(context.getConnection(), Database.spelling()));
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("203");
    }

    @Override
    public String getDescription() {
        return "audit together";
    }

    /** What the guards are stands in {@link AuditGuards} alone. */
    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }
}
