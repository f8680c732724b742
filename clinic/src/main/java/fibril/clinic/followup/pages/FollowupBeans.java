package fibril.clinic.followup.pages;

import fibril.clinic.booking.Appointments;
import fibril.clinic.consult.Consultations;
import fibril.clinic.consult.FindingPapers;
import fibril.clinic.consult.Questionnaires;
import fibril.clinic.consult.Settlements;
import fibril.clinic.followup.Caseloads;
import fibril.clinic.followup.Contacts;
import fibril.clinic.followup.CoursesUnderway;
import fibril.clinic.followup.Dismissals;
import fibril.clinic.followup.PracticeReports;
import fibril.clinic.measure.Measurements;
import fibril.clinic.measure.pages.KnownScales;
import fibril.clinic.people.Clients;
import fibril.clinic.plan.Consents;
import fibril.clinic.plan.Courses;
import fibril.clinic.plan.TestPatches;
import fibril.clinic.practice.Corner;
import fibril.clinic.practice.Role;
import fibril.clinic.recover.CheckIns;
import fibril.clinic.recover.Flags;
import fibril.clinic.recover.GivenSheets;
import fibril.clinic.treat.Photographs;
import fibril.clinic.treat.Sessions;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

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
    Caseloads.Own ownLists(CoursesUnderway underway, Dismissals dismissals, Contacts contacts) {
        return new Caseloads.Own(underway, dismissals, contacts);
    }

    @Bean
    Caseloads.Treat treatLists(Sessions sessions, Photographs photographs) {
        return new Caseloads.Treat(sessions, photographs);
    }

    @Bean
    Caseloads caseloads(
            Clients clients,
            Caseloads.Consult consult,
            Caseloads.Plan plan,
            Caseloads.Treat treat,
            Caseloads.Recover recover,
            Appointments diary,
            Caseloads.Own own) {
        return new Caseloads(new Caseloads.Rooms(clients, consult, plan, treat, recover, diary, own));
    }

    @Bean
    PracticeReports practiceReports(
            Caseloads.Plan plan, Sessions sessions, Caseloads.Recover recover, KnownScales scales) {
        return new PracticeReports(plan, sessions, recover, scales::of);
    }

    @Bean
    @Order(6)
    Corner reportCorner() {
        return new Corner("/report", "followup.report.title", "followup.report.lead", Set.of(Role.OWNER));
    }
}
