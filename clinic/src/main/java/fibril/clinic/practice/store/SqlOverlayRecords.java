package fibril.clinic.practice.store;

import fibril.clinic.practice.Audit;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.practice.Settings;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The newest overlay is a setting; what is noted with it says who wrote it. */
public final class SqlOverlayRecords implements CurrentAtlas.Records {

    private final Settings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    public SqlOverlayRecords(DSLContext db, PlatformTransactionManager transactions, Clock clock) {
        this.settings = new SqlSettings(db);
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public Optional<String> newest() {
        return settings.find(Settings.OVERLAY);
    }

    @Override
    public void write(String hash, Runnable noted) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("the overlay would be put in place before this transaction is committed");
        }
        transaction.executeWithoutResult(status -> {
            settings.set(Settings.OVERLAY, hash, Audit.NOBODY, clock.instant().truncatedTo(ChronoUnit.MILLIS));
            noted.run();
        });
    }
}
