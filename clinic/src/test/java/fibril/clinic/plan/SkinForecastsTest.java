package fibril.clinic.plan;

import static fibril.clinic.plan.Plans.ATLAS;
import static fibril.clinic.plan.Plans.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.people.Client;
import fibril.forecast.Measured;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SkinForecastsTest {

    private static final ZonePlan CHEEKS =
            new ZonePlan("acne_scars", "skinpen_precision", new PlannedZone("cheeks", 1.5, 4), 4, 30);

    /** Nothing was measured of anybody. */
    private static class Nothing implements OwnResults {
        @Override
        public OptionalDouble standing(Client client, String scale, String item, LocalDate today) {
            return OptionalDouble.empty();
        }

        @Override
        public List<Measured> learned(Client client, LocalDate today) {
            return List.of();
        }
    }

    @Test
    void saysThatTheSkinTypeIsMissingRatherThanGuessOne() {
        ForecastOf forecasts = new SkinForecasts(() -> ATLAS, new Nothing());
        assertThat(forecasts.of(Plans.client(null), CHEEKS, ForecastOf.Care.QUICK, TODAY))
                .isEqualTo(new Forecast.NotAvailable(Forecast.Why.SKIN_TYPE_UNKNOWN));
        assertThat(forecasts.compare(Plans.client(null), List.of(CHEEKS), TODAY))
                .isEmpty();
    }

    @Test
    void turnsAnyFailureIntoAnAnswer() {
        ForecastOf broken = new SkinForecasts(
                () -> {
                    throw new IllegalStateException("the model is unplugged");
                },
                new Nothing());
        assertThat(broken.of(Plans.client(3), CHEEKS, ForecastOf.Care.QUICK, TODAY))
                .isEqualTo(new Forecast.NotAvailable(Forecast.Why.FAILED));
        assertThat(broken.compare(Plans.client(3), List.of(CHEEKS, CHEEKS), TODAY))
                .isEmpty();
    }

    @Test
    void handsOnWhatTheModelRefuses() {
        ForecastOf forecasts = new SkinForecasts(() -> ATLAS, new Nothing());
        ZonePlan nowhere = new ZonePlan("acne_scars", "skinpen_precision", new PlannedZone("moon", 1.5, 4), 4, 30);
        assertThat(forecasts.of(Plans.client(3), nowhere, ForecastOf.Care.QUICK, TODAY))
                .isInstanceOfSatisfying(
                        Forecast.Refused.class,
                        refused -> assertThat(refused.refusals()).isNotEmpty());
    }
}
