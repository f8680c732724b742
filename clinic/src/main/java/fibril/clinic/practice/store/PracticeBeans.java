package fibril.clinic.practice.store;

import fibril.atlas.Atlas;
import fibril.clinic.practice.Changes;
import fibril.clinic.practice.Kept;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What this room offers to others, put together. */
@Configuration
public class PracticeBeans {

    /** What is not in the records, and a kept answer rests on. */
    private record Circumstances(LocalDate today, ZoneId zone, String facts) {}

    @Bean
    Kept.House keptInThisHouse(Changes changes, Supplier<Atlas> atlas, Clock clock) {
        return new Kept.House(
                changes,
                TransactionSynchronizationManager::isActualTransactionActive,
                clock,
                () -> new Circumstances(
                        LocalDate.now(clock), clock.getZone(), atlas.get().version()));
    }
}
