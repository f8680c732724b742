package fibril.clinic.recover;

import static fibril.clinic.recover.Recovering.ATLAS;
import static fibril.clinic.recover.Recovering.after;
import static fibril.clinic.recover.Recovering.deep;
import static fibril.clinic.recover.Recovering.shallow;
import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.recover.AfterCareSheet.Advice;
import fibril.clinic.recover.AfterCareSheet.Allowed;
import fibril.clinic.recover.AfterCareSheet.Phase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AfterCareSheetTest {

    private final AfterCareSheet shallow = AfterCareSheet.of(shallow("cheeks"), ATLAS);
    private final AfterCareSheet deep = AfterCareSheet.of(deep("cheeks"), ATLAS);

    @Test
    void turnsTheClinicsHoursIntoTimesOfTheClock() {
        assertThat(allowed(shallow, "exercise").from()).isEqualTo(after(48));
        assertThat(allowed(deep, "exercise").from()).isEqualTo(after(72));
    }

    @Test
    void listsWhatIsAllowedInTheOrderInWhichItComes() {
        assertThat(shallow.allowed()).extracting(Allowed::from).isSorted();
        assertThat(shallow.allowed()).hasSameSizeAs(ATLAS.afterCareTimes());
    }

    @Test
    void showsTheConflictOfTheSourcesWhereThereIsOne() {
        assertThat(allowed(shallow, "exercise").disagreement()).isPresent();
        assertThat(allowed(shallow, "alcohol").disagreement()).isEmpty();
    }

    @Test
    void fillsEveryPlaceholder() {
        assertThat(Stream.of(shallow, deep).flatMap(AfterCareSheetTest::texts)).noneMatch(text -> text.contains("{"));
    }

    @Test
    void saysDeepThingsOnlyAfterDeepWork() {
        assertThat(texts(shallow)).noneMatch(text -> text.contains("deeper work"));
        assertThat(texts(deep)).anyMatch(text -> text.contains("deeper work"));
    }

    @Test
    void neverLeavesTheSkinWithoutProtection() {
        for (Phase phase : shallow.phases()) {
            assertThat(phase.todo().stream().map(Advice::text))
                    .as(phase.facts().id())
                    .anyMatch(text -> text.matches("(?is).*\\b(shade|hat|sunscreen)\\b.*"));
        }
    }

    @Test
    void namesNothingButWhatTheClinicGaveInTheFirstDay() {
        Stream<String> firstDay = shallow.phases().stream()
                .filter(phase -> phase.facts().toHours() <= 24)
                .flatMap(phase -> phase.todo().stream())
                .map(Advice::text);
        assertThat(firstDay)
                .filteredOn(text -> text.contains("what we gave you"))
                .hasSize(2);
    }

    @Test
    void datesALineByTheTimeItHangsOn() {
        List<Advice> sport = shallow.phases().stream()
                .flatMap(phase -> Stream.concat(phase.todo().stream(), phase.avoid().stream()))
                .filter(advice -> advice.text().contains("sport"))
                .toList();
        assertThat(sport)
                .isNotEmpty()
                .allSatisfy(
                        advice -> assertThat(advice.from().or(advice::until)).contains(after(48)));
    }

    @Test
    void everyMomentOfTheFirstTwelveWeeksHasOnePhase() {
        for (int hour = 0; hour < 2016; hour++) {
            java.time.Instant moment = after(hour);
            assertThat(shallow.phases().stream().filter(phase -> phase.covers(moment)))
                    .as("hour " + hour)
                    .hasSize(1);
        }
    }

    private static Allowed allowed(AfterCareSheet sheet, String time) {
        return sheet.allowed().stream()
                .filter(allowed -> allowed.time().id().equals(time))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> texts(AfterCareSheet sheet) {
        return sheet.phases().stream()
                .flatMap(phase -> Stream.of(phase.normal(), phase.todo(), phase.avoid()))
                .flatMap(List::stream)
                .map(Advice::text);
    }
}
