package fibril.clinic.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetentionTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Test
    void keepsTheNewest() {
        assertThat(new Retention(3, 0).over(nights(5), ZoneOffset.UTC)).containsExactly(night(0), night(1));
    }

    @Test
    void takesNothingWhileThereAreFewEnough() {
        for (int made = 0; made <= 3; made++) {
            assertThat(new Retention(3, 0).over(nights(made), ZoneOffset.UTC)).isEmpty();
        }
        assertThat(new Retention(3, 0).over(nights(4), ZoneOffset.UTC)).hasSize(1);
    }

    @Test
    void keepsTheFirstOfEachOfTheLatestMonths() {
        List<Instant> year = nights(365);
        List<Instant> over = new Retention(2, 3).over(year, ZoneOffset.UTC);
        List<Instant> left =
                year.stream().filter(night -> !over.contains(night)).toList();
        assertThat(left)
                .containsExactly(
                        at(LocalDate.of(2026, 10, 1)),
                        at(LocalDate.of(2026, 11, 1)),
                        at(LocalDate.of(2026, 12, 1)),
                        at(LocalDate.of(2026, 12, 30)),
                        at(LocalDate.of(2026, 12, 31)));
    }

    /** Night by night over two years, as it is lived: what is kept is never what an earlier night took away. */
    @Test
    void everyCopyFromBeforeADayIsGoneByTheDayItSays() {
        Retention retention = new Retention(14, 6);
        LocalDate asked = LocalDate.of(2026, 5, 20);
        TreeSet<Instant> there = new TreeSet<>();
        for (LocalDate day = FIRST; day.isBefore(FIRST.plusYears(2)); day = day.plusDays(1)) {
            there.add(at(day));
            retention.over(there, ZoneOffset.UTC).forEach(there::remove);
            if (!day.isBefore(retention.goneBy(asked))) {
                assertThat(there.first()).as(day.toString()).isAfter(at(asked));
            }
        }
    }

    @Test
    void theDayItSaysIsNotLongAfterTheLastCopyGoes() {
        for (int months = 0; months <= 6; months++) {
            Retention retention = new Retention(10, months);
            LocalDate asked = LocalDate.of(2026, 5, 20);
            List<Instant> there = new ArrayList<>();
            LocalDate gone = FIRST;
            for (LocalDate day = FIRST; day.isBefore(FIRST.plusYears(2)); day = day.plusDays(1)) {
                there.add(at(day));
                there.removeAll(retention.over(there, ZoneOffset.UTC));
                if (day.isAfter(asked) && there.getFirst().isAfter(at(asked))) {
                    gone = day;
                    break;
                }
            }
            assertThat(retention.goneBy(asked)).as("%d months", months).isBetween(gone, gone.plusDays(2));
        }
    }

    @Test
    void refusesToKeepNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Retention(0, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Retention(1, -1));
    }

    private static List<Instant> nights(int many) {
        return IntStream.range(0, many).mapToObj(RetentionTest::night).toList();
    }

    private static Instant night(int number) {
        return at(FIRST.plusDays(number));
    }

    private static Instant at(LocalDate day) {
        return day.atTime(LocalTime.of(2, 0)).toInstant(ZoneOffset.UTC);
    }
}
