package fibril.clinic.followup.pages;

import fibril.clinic.consult.Consultations;
import fibril.clinic.consult.FindingPapers;
import fibril.clinic.consult.Questionnaires;
import fibril.clinic.consult.Settlements;
import fibril.clinic.followup.Caseloads;
import fibril.clinic.followup.Contacts;
import fibril.clinic.followup.Dismissals;
import fibril.clinic.measure.Measurements;
import fibril.clinic.plan.Consents;
import fibril.clinic.plan.Courses;
import fibril.clinic.plan.TestPatches;
import fibril.clinic.recover.CheckIns;
import fibril.clinic.recover.Flags;
import fibril.clinic.recover.GivenSheets;
import fibril.clinic.treat.Photographs;
import fibril.clinic.treat.Sessions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what this room asks the others. */
@Configuration
public class FollowupBeans {

    @Bean
    Caseloads.Consult consultLists(
            Questionnaires questionnaires, Consultations consultations, Settlements settlements, FindingPapers papers) {
        return new Caseloads.Consult(questionnaires, consultations, settlements, papers);
    }

    @Bean
    Caseloads.Plan planLists(Courses courses, Consents consents, TestPatches patches) {
        return new Caseloads.Plan(courses, consents, patches);
    }

    @Bean
    Caseloads.Recover recoverLists(CheckIns checkIns, GivenSheets sheets, Flags flags, Measurements measurements) {
        return new Caseloads.Recover(checkIns, sheets, flags, measurements);
    }

    @Bean
    Caseloads caseloads(
            Caseloads.Consult consult,
            Caseloads.Plan plan,
            Sessions sessions,
            Photographs photographs,
            Caseloads.Recover recover,
            Dismissals dismissals,
            Contacts contacts) {
        return new Caseloads(new Caseloads.Rooms(
                consult,
                plan,
                new Caseloads.Treat(sessions, photographs),
                recover,
                new Caseloads.Own(dismissals, contacts)));
    }
}
