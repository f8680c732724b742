package fibril.clinic.recover.pages;

import fibril.clinic.plan.Courses;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.recover.CheckIns;
import fibril.clinic.recover.Flags;
import fibril.clinic.recover.GivenSheets;
import fibril.clinic.recover.Recoveries;
import fibril.clinic.treat.Sessions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
}
