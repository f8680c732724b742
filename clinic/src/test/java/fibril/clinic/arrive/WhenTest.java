package fibril.clinic.arrive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WhenTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate DAY = LocalDate.of(2026, 4, 3);

    @Test
    void readsDaysAsTheyAreWritten() {
        for (String text : new String[] {
            "2026-04-03",
            "2026/4/3",
            "3/4/2026",
            "03.04.2026",
            "3 Apr 2026",
            "3-Apr-2026",
            "April 3, 2026",
            "Apr 3 2026",
            "Fri, 3 April 2026",
            "2026-04-03T00:00:00",
            "2026-04-03 00:00:00"
        }) {
            assertThat(of(text)).as(text).contains(new When(DAY, null));
        }
        assertThat(When.of("4/3/2026", DayOrder.MONTH_FIRST, LONDON)).contains(new When(DAY, null));
    }

    @Test
    void readsTheTimeBehindADay() {
        LocalTime half = LocalTime.of(14, 30);
        for (String text : new String[] {
            "2026-04-03 14:30",
            "2026-04-03T14:30:00",
            "3/4/2026 2:30 PM",
            "3 Apr 2026, 2.30 p.m.",
            "2026-04-03 14:30:00.000"
        }) {
            assertThat(of(text)).as(text).contains(new When(DAY, half));
        }
        assertThat(of("2026-04-03T13:30:00Z")).as("in summer").contains(new When(DAY, half));
        assertThat(When.time("12am")).contains(LocalTime.MIDNIGHT);
        assertThat(When.time("12 pm")).contains(LocalTime.NOON);
    }

    @Test
    void whatIsNoDayIsNone() {
        for (String text : new String[] {
            "",
            "soon",
            "30/02/2026",
            "2026-13-01",
            "03/04/26",
            "20260403",
            "3 Foo 2026",
            "2026-04-03 25:00",
            "2026-04-03 x",
            "13 pm",
            "1/1/20261"
        }) {
            assertThat(of(text)).as(text).isEmpty();
        }
        assertThat(When.time("7")).isEmpty();
        assertThat(When.time("13pm")).isEmpty();
    }

    @Test
    void aFileTellsItsOrderByADayAboveTwelve() {
        assertThat(DayOrder.told(Stream.of("03/04/2026", "13/04/2026"))).isEqualTo(DayOrder.Told.DAY_FIRST);
        assertThat(DayOrder.told(Stream.of("03/04/2026", "04/13/2026 10:00"))).isEqualTo(DayOrder.Told.MONTH_FIRST);
        assertThat(DayOrder.told(Stream.of("03/04/2026", "05/05/2026"))).isEqualTo(DayOrder.Told.EITHER);
        assertThat(DayOrder.told(Stream.of("13/04/2026", "04/13/2026"))).isEqualTo(DayOrder.Told.CONTRADICTING);
        assertThat(DayOrder.told(Stream.of("05/05/2026", "2026-04-03", "")))
                .as("needs no choice")
                .isEqualTo(DayOrder.Told.DAY_FIRST);
    }

    private static Optional<When> of(String text) {
        return When.of(text, DayOrder.DAY_FIRST, LONDON);
    }
}
