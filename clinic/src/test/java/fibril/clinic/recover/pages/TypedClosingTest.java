package fibril.clinic.recover.pages;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.recover.Closing;
import fibril.clinic.recover.ReportDuty;
import fibril.clinic.web.Form;
import fibril.clinic.web.Messages;
import fibril.clinic.web.Problem;
import fibril.clinic.web.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TypedClosingTest {

    private static final Words WORDS = new Words(new Messages(Locale.UK), ZoneId.of("Europe/Lisbon"));
    private static final LocalDate RAISED = LocalDate.of(2026, 11, 20);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private Form form = new Form(Map.of(), WORDS);

    @Test
    void needsWhatWasDoneAndWhatItWas() {
        assertThat(read(Map.of("whatWasDone", "", "result", "", "harm", "", "device", "")))
                .isEmpty();
        assertThat(form.problems())
                .extracting(Problem::field)
                .containsExactlyInAnyOrder("whatWasDone", "result", "harm", "device");
    }

    @Test
    void startsTheClockOnTheDayThePracticeLearnedOfIt() {
        Closing closing = read(Map.of("harm", "SERIOUS", "grounds", "LASTING_DAMAGE", "awareOn", "2026-11-23"))
                .orElseThrow();
        assertThat(closing.reportDue()).contains(LocalDate.of(2026, 12, 7));
        assertThat(closing.owesReport()).isTrue();
    }

    @Test
    void takesTheDayOfTheFlagWhenNoneIsGiven() {
        assertThat(read(Map.of("harm", "SERIOUS", "grounds", "ACTION_NEEDED"))
                        .orElseThrow()
                        .reportDue())
                .contains(LocalDate.of(2026, 12, 4));
    }

    @Test
    void nobodyLearnsOfItBeforeTheFlagOrInTheFuture() {
        assertThat(read(Map.of("awareOn", "2026-11-19"))).isEmpty();
        assertThat(read(Map.of("awareOn", "2026-11-20"))).isPresent();
        assertThat(read(Map.of("awareOn", "2026-11-23"))).isPresent();
        assertThat(read(Map.of("awareOn", "2026-11-24"))).isEmpty();
    }

    @Test
    void aDeviceThatMayHaveHadAPartIsDescribed() {
        assertThat(read(Map.of("device", "LIKELY", "deviceHow", ""))).isEmpty();
        assertThat(form.error("deviceHow")).isNotNull();
        assertThat(read(Map.of("device", "NO", "deviceHow", ""))).isPresent();
    }

    @Test
    void harmIsSeriousByItsGroundsAndByNothingElse() {
        assertThat(read(Map.of("harm", "SERIOUS"))).isEmpty();
        assertThat(form.error("harm")).contains("nothing that makes it serious");
        assertThat(read(Map.of("harm", "MINOR", "grounds", "LIFE_THREATENING"))).isEmpty();
        assertThat(form.error("harm")).contains("ticked");
        assertThat(read(Map.of("harm", "SERIOUS", "grounds", "DREAMT"))).isEmpty();
        assertThat(read(Map.of("harm", "DEATH", "result", "DIED"))).isPresent();
        assertThat(read(Map.of("harm", "SERIOUS", "grounds", "LIFE_THREATENING")))
                .hasValueSatisfying(closing -> assertThat(closing.basis())
                        .contains(new Closing.Basis(Set.of(Closing.Ground.LIFE_THREATENING), RAISED)));
    }

    @Test
    void refusesContradictions() {
        assertThat(read(Map.of("result", "DIED", "harm", "MINOR"))).isEmpty();
        assertThat(read(Map.of("result", "RESOLVED", "harm", "DEATH"))).isEmpty();
        assertThat(read(Map.of("result", "LASTING_MARK", "harm", "NONE"))).isEmpty();
        assertThat(read(Map.of("result", "NOTHING_FOUND", "harm", "MINOR"))).isEmpty();
        assertThat(read(Map.of("result", "NOTHING_FOUND", "harm", "NONE"))).isPresent();
    }

    private Optional<Closing> read(Map<String, String> fields) {
        Map<String, String[]> typed = new HashMap<>();
        Map.of("whatWasDone", "seen", "result", "RESOLVED", "harm", "MINOR", "device", "POSSIBLE", "deviceHow", "worn")
                .forEach((field, value) -> typed.put(field, new String[] {value}));
        fields.forEach((field, value) -> typed.put(field, new String[] {value}));
        form = new Form(typed, WORDS);
        return TypedClosing.read(
                form, ReportDuty.USER_FACILITY, RAISED, TODAY, new UUID(0, 1), Instant.parse("2026-11-23T10:00:00Z"));
    }
}
