package fibril.clinic.treat.store;

import fibril.clinic.consult.LastNeedling;
import fibril.clinic.plan.Consents;
import fibril.clinic.plan.Courses;
import fibril.clinic.treat.Handpieces;
import fibril.clinic.treat.NeedledHere;
import fibril.clinic.treat.PhotographUses;
import fibril.clinic.treat.Photographs;
import fibril.clinic.treat.SentForms;
import fibril.clinic.treat.Sessions;
import fibril.clinic.treat.ShownOnlyWithConsent;
import fibril.clinic.treat.Stock;
import fibril.clinic.treat.TreatRecords;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room offers to others, put together. */
@Configuration
public class TreatBeans {

    @Bean
    LastNeedling lastNeedling(Sessions sessions, Courses courses, Clock clock) {
        return new NeedledHere(sessions, courses, clock::getZone);
    }

    @Bean
    ShownOnlyWithConsent shownOnlyWithConsent(PhotographUses uses, Consents consents) {
        return new ShownOnlyWithConsent(uses, consents);
    }

    @Bean
    TreatRecords treatRecords(
            Sessions sessions, Photographs photographs, Stock stock, Handpieces handpieces, SentForms sent) {
        return new TreatRecords(sessions, photographs, stock, handpieces, sent);
    }
}
