package fibril.clinic.recover.pages;

import fibril.clinic.plan.Courses;
import fibril.clinic.plan.KeptForecasts;
import fibril.clinic.practice.Corner;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.practice.Role;
import fibril.clinic.recover.CheckIns;
import fibril.clinic.recover.Flags;
import fibril.clinic.recover.GivenSheets;
import fibril.clinic.recover.Judging;
import fibril.clinic.recover.Recoveries;
import fibril.clinic.treat.Sessions;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What this room offers that is neither a page nor a collection. */
@Configuration
public class RecoverBeans {

    @Bean
    Recoveries recoveries(
            Sessions sessions,
            Courses courses,
            CheckIns checkIns,
            Flags flags,
            GivenSheets sheets,
            CurrentAtlas atlas) {
        return new Recoveries(sessions, courses, checkIns, flags, sheets, atlas);
    }

    @Bean
    Judging judging(KeptForecasts forecasts, CurrentAtlas atlas) {
        return new Judging(forecasts, atlas);
    }

    @Bean
    @Order(5)
    Corner reportingCorner() {
        return new Corner(
                "/settings/reporting", "recover.reporting.title", "recover.reporting.lead", Set.of(Role.OWNER));
    }
}
