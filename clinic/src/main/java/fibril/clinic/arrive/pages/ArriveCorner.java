package fibril.clinic.arrive.pages;

import fibril.clinic.practice.Corner;
import fibril.clinic.practice.Role;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ArriveCorner {

    @Bean
    Corner arriving() {
        return new Corner(ArrivingController.PATH, "arrive.title", "arrive.corner", Set.of(Role.OWNER));
    }
}
