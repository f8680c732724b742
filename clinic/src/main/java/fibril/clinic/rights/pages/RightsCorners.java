package fibril.clinic.rights.pages;

import fibril.clinic.practice.Corner;
import fibril.clinic.practice.Role;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What the owner sets and sees of people's rights, as the practice page lists it. */
@Configuration
public class RightsCorners {

    @Bean
    @Order(30)
    Corner retentionCorner() {
        return new Corner(
                "/settings/retention", "rights.retention.title", "rights.retention.corner", Set.of(Role.OWNER));
    }

    @Bean
    @Order(31)
    Corner lockedCorner() {
        return new Corner("/locked", "rights.locked.title", "rights.locked.corner", Set.of(Role.OWNER));
    }

    @Bean
    @Order(32)
    Corner leavingCorner() {
        return new Corner(LeavingController.PATH, "rights.leaving.title", "rights.leaving.corner", Set.of(Role.OWNER));
    }
}
