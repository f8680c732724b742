package fibril.clinic.practice.store;

import fibril.atlas.Atlas;
import fibril.clinic.practice.Changes;
import fibril.clinic.practice.Kept;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What this room offers to others, put together. */
@Configuration
public class PracticeBeans {

    /** Some answers change by the hour, so none is older than the minute. */
    private record Circumstances(Instant minute, ZoneId zone, String facts) {}

    @Bean
    Kept.House keptInThisHouse(Changes changes, Supplier<Atlas> atlas, Clock clock) {
        return new Kept.House(
                changes,
                TransactionSynchronizationManager::isActualTransactionActive,
                () -> new Circumstances(
                        clock.instant().truncatedTo(ChronoUnit.MINUTES),
                        clock.getZone(),
                        atlas.get().version()));
    }
}
