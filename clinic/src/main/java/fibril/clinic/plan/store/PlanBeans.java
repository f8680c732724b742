package fibril.clinic.plan.store;

import fibril.clinic.consult.LastNeedling;
import fibril.clinic.consult.ReadinessOf;
import fibril.clinic.plan.Competences;
import fibril.clinic.plan.ConsentTexts;
import fibril.clinic.plan.Consents;
import fibril.clinic.plan.Courses;
import fibril.clinic.plan.ForecastOf;
import fibril.clinic.plan.OwnResults;
import fibril.clinic.plan.PrescriberOrders;
import fibril.clinic.plan.SafetyStops;
import fibril.clinic.plan.SkinForecasts;
import fibril.clinic.plan.StopsOnRecord;
import fibril.clinic.plan.TestPatches;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.practice.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room offers to later ones, put together. */
@Configuration
public class PlanBeans {

    @Bean
    ConsentTexts consentTexts() {
        return ConsentTexts.load();
    }

    @Bean
    StopsOnRecord.Room planRoom(
            Courses courses, Consents consents, Competences competences, PrescriberOrders orders, TestPatches patches) {
        return new StopsOnRecord.Room(courses, consents, competences, orders, patches);
    }

    @Bean
    ForecastOf forecastOf(CurrentAtlas atlas, OwnResults results) {
        return new SkinForecasts(atlas, results);
    }

    @Bean
    SafetyStops safetyStops(
            CurrentAtlas atlas,
            Settings settings,
            ReadinessOf readiness,
            LastNeedling lastNeedling,
            ConsentTexts texts,
            StopsOnRecord.Room room) {
        return new StopsOnRecord(atlas, settings, readiness, lastNeedling, texts, room);
    }
}
