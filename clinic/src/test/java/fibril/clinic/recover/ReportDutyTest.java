package fibril.clinic.recover;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.recover.Closing.Harm;
import fibril.clinic.recover.Closing.Involvement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReportDutyTest {

    private static final UUID SOMEBODY = new UUID(0, 1);
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

    @Test
    void aReportThatWentOutStaysWithACorrectionUnlessOneIsOwedAnew() {
        Closing.Report sent = new Closing.Report(MONDAY, "the maker", "R-1", SOMEBODY);
        LocalDate due = MONDAY.plusDays(14);
        assertThat(closing(null).keepingReportOf(closing(null).with(sent)).report())
                .contains(sent);
        assertThat(closing(due).keepingReportOf(closing(due).with(sent)).report())
                .contains(sent);
        assertThat(closing(due).keepingReportOf(closing(null).with(sent)).owesReport())
                .isTrue();
        assertThat(closing(due).keepingReportOf(closing(null)).owesReport()).isTrue();
    }

    private static Closing closing(@Nullable LocalDate due) {
        return new Closing(
                "Cooled.",
                SOMEBODY,
                Instant.EPOCH,
                Closing.Result.GETTING_BETTER,
                Harm.MINOR,
                Involvement.UNKNOWN,
                "",
                "",
                false,
                due,
                null,
                null);
    }
}
