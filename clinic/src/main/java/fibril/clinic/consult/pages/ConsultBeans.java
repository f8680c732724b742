package fibril.clinic.consult.pages;

import fibril.clinic.consult.Consultations;
import fibril.clinic.consult.DayQuestions;
import fibril.clinic.consult.FindingPapers;
import fibril.clinic.consult.LastNeedling;
import fibril.clinic.consult.Questionnaires;
import fibril.clinic.consult.RuleBook;
import fibril.clinic.consult.ScreeningRecords;
import fibril.clinic.consult.Settlements;
import fibril.clinic.practice.CurrentAtlas;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How this room's own parts are put together: the room itself knows no framework. */
@Configuration
public class ConsultBeans {

    @Bean
    ScreeningRecords screeningRecords(
            CurrentAtlas atlas,
            Questionnaires questionnaires,
            Consultations consultations,
            ScreeningRecords.Decisions decisions,
            ObjectProvider<LastNeedling> needlings) {
        LastNeedling last = (client, area) -> needlings.stream()
                .flatMap(each -> each.lastOn(client, area).stream())
                .findFirst();
        return new ScreeningRecords(() -> RuleBook.of(atlas.get()), questionnaires, consultations, decisions, last);
    }

    @Bean
    ScreeningRecords.Decisions decisions(Settlements settlements, FindingPapers papers) {
        return new ScreeningRecords.Decisions(settlements, papers);
    }

    @Bean
    DayQuestions dayQuestions(CurrentAtlas atlas, Questionnaires questionnaires, ScreeningRecords records) {
        return new DayQuestions(() -> RuleBook.of(atlas.get()), questionnaires, records);
    }
}
