package fibril.clinic.copies.pages;

import fibril.clinic.practice.Corner;
import fibril.clinic.practice.Role;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class CopiesCorner {

    @Bean
    Corner backups() {
        return new Corner(CopiesController.PATH, "copies.title", "copies.corner", Set.of(Role.OWNER));
    }
}
