package fibril.clinic.people.store;

import fibril.clinic.people.Clients;
import fibril.clinic.people.Mistakable;
import fibril.clinic.people.StageOfCare;
import fibril.clinic.people.StepsKept;
import fibril.clinic.practice.Kept;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room offers to others, put together. */
@Configuration
public class PeopleBeans {

    @Bean
    StepsKept stepsKept(List<StageOfCare> stages, Kept.House house, Clock clock) {
        return new StepsKept(stages, house, clock);
    }

    @Bean
    Mistakable mistakable(Clients clients, Kept.House house) {
        return new Mistakable(clients, house);
    }
}
