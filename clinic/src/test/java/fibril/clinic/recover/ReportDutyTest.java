package fibril.clinic.recover;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.recover.Closing.Harm;
import fibril.clinic.recover.Closing.Involvement;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReportDutyTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    /** Monday 23 November to Sunday 29 November 2026. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2026-12-07",
        "2026-11-24, 2026-12-08",
        "2026-11-26, 2026-12-10",
        "2026-11-27, 2026-12-11",
        "2026-11-28, 2026-12-11",
        "2026-11-29, 2026-12-11",
        "2026-11-30, 2026-12-14"
    })
    void countsTenWorkDaysAndNoWeekend(LocalDate aware, LocalDate due) {
        assertThat(WorkDays.after(aware, ReportDuty.WORK_DAYS)).isEqualTo(due);
    }

    @Test
    void aUserFacilityReportsSeriousHarmInWhichTheDeviceMayHaveHadAPart() {
        assertThat(ReportDuty.USER_FACILITY.dueFor(Harm.SERIOUS, Involvement.POSSIBLE, MONDAY))
                .contains(LocalDate.of(2026, 12, 7));
        assertThat(ReportDuty.USER_FACILITY.dueFor(Harm.DEATH, Involvement.UNKNOWN, MONDAY))
                .isPresent();
        assertThat(ReportDuty.USER_FACILITY.dueFor(Harm.SERIOUS, Involvement.NO, MONDAY))
                .isEmpty();
        assertThat(ReportDuty.USER_FACILITY.dueFor(Harm.MINOR, Involvement.LIKELY, MONDAY))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Harm.class)
    void otherPracticesReportOfTheirOwnWill(Harm harm) {
        assertThat(ReportDuty.VOLUNTARY.dueFor(harm, Involvement.LIKELY, MONDAY))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"yes, USER_FACILITY", "no, VOLUNTARY", "'', VOLUNTARY"})
    void isTheClinicsSetting(String setting, ReportDuty duty) {
        assertThat(ReportDuty.of(setting)).isEqualTo(duty);
    }
}
