package fibril.clinic.consult.pages;

import fibril.clinic.practice.Corner;
import fibril.clinic.practice.Role;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What the owner sets for screening, as the practice page lists it. */
@Configuration
public class ConsultCorners {

    @Bean
    @Order(5)
    Corner phrasesCorner() {
        return new Corner("/settings/phrases", "consult.phrases.title", "consult.phrases.lead", Set.of(Role.OWNER));
    }
}
