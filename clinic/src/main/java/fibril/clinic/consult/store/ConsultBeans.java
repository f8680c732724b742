package fibril.clinic.consult.store;

import fibril.clinic.consult.Consultations;
import fibril.clinic.consult.DayQuestions;
import fibril.clinic.consult.FindingPapers;
import fibril.clinic.consult.HomeForms;
import fibril.clinic.consult.LastNeedling;
import fibril.clinic.consult.Questionnaires;
import fibril.clinic.consult.RuleBook;
import fibril.clinic.consult.ScreeningRecords;
import fibril.clinic.consult.Settlements;
import fibril.clinic.practice.CurrentAtlas;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room offers to later ones, put together. */
@Configuration
public class ConsultBeans {

    @Bean
    ScreeningRecords screeningRecords(
            CurrentAtlas atlas,
            Questionnaires questionnaires,
            Consultations consultations,
            ScreeningRecords.Decisions decisions,
            HomeForms homeForms,
            LastNeedling lastNeedling) {
        return new ScreeningRecords(
                () -> RuleBook.of(atlas.get()), questionnaires, consultations, decisions, homeForms, lastNeedling);
    }

    @Bean
    ScreeningRecords.Decisions decisions(Settlements settlements, FindingPapers papers) {
        return new ScreeningRecords.Decisions(settlements, papers);
    }

    @Bean
    DayQuestions dayQuestions(
            CurrentAtlas atlas, Questionnaires questionnaires, ScreeningRecords records, HomeForms homeForms) {
        return new DayQuestions(() -> RuleBook.of(atlas.get()), questionnaires, records, homeForms);
    }
}
