package fibril.walk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The practice's clock for a walk: a course takes half a year, a test must not. */
@Configuration
class TurnableClock {

    @Bean
    Hands hands() {
        return new Hands();
    }

    @Bean
    @Primary
    Clock clockOfTheWalk(Hands hands) {
        return hands;
    }

    /** A clock that stands still until it is turned. */
    static final class Hands extends Clock {

        private static final ZoneId ZONE = ZoneId.of("Europe/London");
        private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T09:00:00Z"));

        /** Nine in the morning of that day. */
        void turnTo(LocalDate day) {
            turnTo(day.atTime(9, 0).atZone(ZONE).toInstant());
        }

        void turnTo(Instant instant) {
            now.set(instant);
        }

        LocalDate today() {
            return LocalDate.ofInstant(now.get(), ZONE);
        }

        @Override
        public ZoneId getZone() {
            return ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now.get(), zone);
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }
}
