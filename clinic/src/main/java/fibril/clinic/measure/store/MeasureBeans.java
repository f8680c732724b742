package fibril.clinic.measure.store;

import fibril.clinic.measure.LooksOf;
import fibril.clinic.measure.Measurements;
import fibril.clinic.plan.Courses;
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
}
