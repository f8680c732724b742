package fibril.clinic.booking.pages.ask;

import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every hour what nobody has answered in time is deleted. */
@Component
@EnableScheduling
class RequestExpiry {

    private final RequestDesk desk;

    RequestExpiry(RequestDesk desk) {
        this.desk = desk;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    void forget() {
        desk.forgetUnanswered();
    }
}
