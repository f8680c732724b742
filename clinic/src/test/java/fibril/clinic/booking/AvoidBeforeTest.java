package fibril.clinic.booking;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.atlas.Atlas;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AvoidBeforeTest {

    private static final Atlas ATLAS = Atlas.load();
    private static final LocalDate VISIT = LocalDate.of(2026, 6, 15);

    private final List<AvoidBefore> avoid = AvoidBefore.of(ATLAS.screeningRules(), VISIT);

    @Test
    void namesTheFirstDayThatWouldStillBeTooNear() {
        AvoidBefore waxing = avoid.stream()
                .filter(one -> one.rule().id().equals("recent_hair_removal"))
                .findFirst()
                .orElseThrow();
        int days = ATLAS.screeningRule("recent_hair_removal").waiting().days().orElseThrow();
        assertThat(waxing.from().minusDays(1).plusDays(days)).isEqualTo(VISIT);
    }

    @Test
    void leavesOutIllnessAndOperationsAndWhatDependsOnThePlan() {
        assertThat(avoid)
                .extracting(one -> one.rule().id())
                .contains("tan", "topical_retinoid", "botox")
                .doesNotContain("isotretinoin", "chemotherapy", "eye_surgery", "interval", "pregnant", "scar_age");
    }

    @Test
    void standsInTheOrderOfTheCalendar() {
        assertThat(avoid).extracting(AvoidBefore::from).isSorted();
    }
}
