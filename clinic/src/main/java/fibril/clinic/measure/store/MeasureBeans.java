package fibril.clinic.measure.store;

import fibril.clinic.measure.LooksOf;
import fibril.clinic.measure.Measurements;
import fibril.clinic.measure.ResultsOnRecord;
import fibril.clinic.plan.Courses;
import fibril.clinic.plan.OwnResults;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.treat.Photographs;
import fibril.clinic.treat.Sessions;
import fibril.clinic.web.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what this room offers the others. */
@Configuration
public class MeasureBeans {

    @Bean
    LooksOf looksOf(
            Measurements measurements,
            Courses courses,
            Sessions sessions,
            Photographs photographs,
            CurrentAtlas atlas,
            Words words) {
        return new LooksOf(measurements, courses, sessions, photographs, atlas, words.zone());
    }

    @Bean
    OwnResults ownResults(
            Measurements measurements, Courses courses, Sessions sessions, CurrentAtlas atlas, Words words) {
        return new ResultsOnRecord(measurements, courses, sessions, atlas, words.zone());
    }
}
