package fibril.clinic.measure.pages.pair;

import fibril.clinic.practice.Corner;
import fibril.clinic.practice.Role;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Where the practice page leads to from what it sets for itself. */
@Configuration
public class NoiseCorner {

    @Bean
    @Order(6)
    Corner photographNoiseCorner() {
        return new Corner(
                NoiseController.PATH, "pair.noise.title", "pair.noise.corner", Set.of(Role.OWNER, Role.PRACTITIONER));
    }
}
