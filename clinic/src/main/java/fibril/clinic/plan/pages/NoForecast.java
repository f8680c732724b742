package fibril.clinic.plan.pages;

import fibril.clinic.people.Client;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.Forecast;
import fibril.clinic.plan.ForecastOf;
import fibril.clinic.web.Words;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The true answer of a version without a skin model. */
@Component
public class NoForecast implements ForecastOf {

    private final Words words;

    public NoForecast(Words words) {
        this.words = words;
    }

    @Override
    public Forecast of(Client client, Course course, LocalDate today) {
        return new Forecast.NotAvailable(words.t("plan.forecast.notPart"));
    }
}
