package fibril.clinic.arrive.store;

import fibril.clinic.arrive.Intake;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** All of it is committed, or nothing is. */
public final class InOneTransaction implements Intake.Whole {

    private final TransactionTemplate transaction;

    public InOneTransaction(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public <T> T inOne(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
