package fibril.clinic.people.store;

import fibril.atlas.Atlas;
import fibril.clinic.people.StageOfCare;
import fibril.clinic.people.StepsKept;
import fibril.clinic.practice.Changes;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What this room offers to others, put together. */
@Configuration
public class PeopleBeans {

    @Bean
    StepsKept stepsKept(List<StageOfCare> stages, Changes changes, Supplier<Atlas> atlas, Clock clock) {
        return new StepsKept(
                stages,
                changes,
                HeadTables.ALL,
                atlas,
                TransactionSynchronizationManager::isActualTransactionActive,
                clock);
    }
}
