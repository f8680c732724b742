package fibril.clinic.plan;

import java.util.List;
import java.util.UUID;

/** The forecasts that were kept with courses. They are added and never changed. */
public interface KeptForecasts {

    void add(KeptForecast forecast);

    /** Of the newest version that has any, in the order of its zones. */
    List<KeptForecast> ofCourse(UUID course);
}
