package fibril.clinic.rights.store;

import static fibril.clinic.database.schema.Tables.VAULT_TO_FORGET;

import fibril.clinic.database.VaultColumn;
import fibril.clinic.vault.Forgets;
import fibril.clinic.vault.Vault;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Files go after the rows that spoke of them are gone for good: a transaction that is given up must find its photographs.
 * Their names are kept until then, so that a sudden end in between leaves nothing behind.
 */
@Component
public class Forgetting implements Forgets {

    private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);

    private final DSLContext db;
    private final Vault vault;

    public Forgetting(DSLContext db, Vault vault) {
        this.db = db;
        this.vault = vault;
    }

    /** Of these names those go that no row speaks of any more; the rows must have been changed before. */
    @Override
    public int nowUnspoken(Collection<String> names) {
        Set<String> fresh = new LinkedHashSet<>(names);
        fresh.removeIf(this::isSpokenOf);
        for (String name : fresh) {
            db.insertInto(VAULT_TO_FORGET)
                    .set(VAULT_TO_FORGET.FILE_NAME, name)
                    .onConflictDoNothing()
                    .execute();
        }
        List<String> all = waiting();
        if (!all.isEmpty()) afterCommit(all);
        return fresh.size();
    }

    /** What a sudden end left: done again at every start. */
    void makeUp() {
        if (!db.fetchExists(VAULT_TO_FORGET)) return;
        waiting().forEach(vault::forget);
        db.deleteFrom(VAULT_TO_FORGET).execute();
    }

    /** The same picture may have come again since. */
    private List<String> waiting() {
        return db.select(VAULT_TO_FORGET.FILE_NAME).from(VAULT_TO_FORGET).fetch(VAULT_TO_FORGET.FILE_NAME).stream()
                .filter(name -> !isSpokenOf(name))
                .toList();
    }

    private boolean isSpokenOf(String name) {
        return VaultColumn.speaksOf(db, name);
    }

    private void afterCommit(List<String> names) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                for (String name : names) {
                    try {
                        vault.forget(name);
                    } catch (RuntimeException stays) {
                        LOG.error("a file of the vault could not be taken away and is tried again at the next start");
                    }
                }
            }
        });
    }
}
