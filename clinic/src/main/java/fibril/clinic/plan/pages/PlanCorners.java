package fibril.clinic.plan.pages;

import fibril.clinic.practice.Corner;
import fibril.clinic.practice.Role;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What the owner sets for planning, as the practice page lists it. */
@Configuration
public class PlanCorners {

    @Bean
    @Order(1)
    Corner rulesCorner() {
        return corner("/settings/plan", "plan.rules");
    }

    @Bean
    @Order(2)
    Corner competenceCorner() {
        return corner("/settings/competences", "plan.competence");
    }

    @Bean
    @Order(3)
    Corner depthCorner() {
        return corner("/settings/depths", "plan.depths");
    }

    @Bean
    @Order(4)
    Corner numbingCorner() {
        return corner("/settings/numbing", "plan.numbing");
    }

    private static Corner corner(String href, String words) {
        return new Corner(href, words + ".title", words + ".lead", Set.of(Role.OWNER));
    }
}
