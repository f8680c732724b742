package fibril.clinic.booking.pages;

import fibril.clinic.practice.Corner;
import fibril.clinic.practice.Role;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What the owner sets for the calendar, as the practice page lists it. */
@Configuration
public class BookingCorners {

    @Bean
    @Order(20)
    Corner visitsCorner() {
        return corner("booking", "booking.rules");
    }

    @Bean
    @Order(21)
    Corner hoursCorner() {
        return corner("hours", "booking.hours");
    }

    @Bean
    @Order(22)
    Corner closuresCorner() {
        return corner("closures", "booking.closures");
    }

    @Bean
    @Order(23)
    Corner roomsCorner() {
        return corner("rooms", "booking.rooms");
    }

    @Bean
    @Order(24)
    Corner requestsCorner() {
        return corner("requests", "booking.requests");
    }

    private static Corner corner(String page, String texts) {
        return new Corner("/settings/" + page, texts + ".title", texts + ".lead", Set.of(Role.OWNER));
    }
}
