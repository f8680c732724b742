package fibril.clinic.recover;

import static fibril.clinic.recover.Recovering.AUTHOR;
import static fibril.clinic.recover.Recovering.after;
import static fibril.clinic.recover.Recovering.pain;
import static fibril.clinic.recover.Recovering.red;
import static fibril.clinic.recover.Recovering.rules;
import static fibril.clinic.recover.Recovering.shallow;
import static fibril.clinic.recover.Recovering.told;
import static fibril.clinic.recover.Recovering.yes;
import static org.assertj.core.api.Assertions.assertThat;

import fibril.atlas.Urgency;
import fibril.clinic.recover.Closing.Harm;
import fibril.clinic.recover.Closing.Involvement;
import fibril.clinic.recover.Closing.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RaisingTest {

    private static final Treated BELLY = shallow("abdomen");

    private final List<CheckIn> told = new ArrayList<>();
    private final List<Flag> kept = new ArrayList<>();

    @Test
    void raisesAFlagWithTheUrgencyOfItsRule() {
        assertThat(tell(told(24, yes("pus")))).singleElement().satisfies(flag -> {
            assertThat(flag.rule()).isEqualTo("rf_pus");
            assertThat(flag.urgency()).isEqualTo(Urgency.SAME_DAY);
            assertThat(flag.first().hoursAfter()).isEqualTo(24);
            assertThat(flag.isOpen()).isTrue();
        });
    }

    @Test
    void aSignSeenAgainStaysOneFlag() {
        Flag first = tell(told(24, yes("pus"))).getFirst();
        Flag again = tell(told(48, yes("pus"))).getFirst();
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.provenance().version()).isEqualTo(2);
        assertThat(again.sightings()).hasSize(2);
        assertThat(again.raisedAt()).isEqualTo(first.raisedAt());
    }

    @Test
    void getsMoreUrgentWhenItGetsWorse() {
        tell(told(80, red(1)));
        Flag worse = tell(told(100, red(2))).getFirst();
        assertThat(worse.urgency()).isEqualTo(Urgency.SAME_DAY);
        assertThat(worse.timesWorse()).isEqualTo(1);
    }

    @Test
    void countsThatItGotWorseAlsoWhereItCannotBecomeMoreUrgent() {
        tell(told(80, red(1)));
        tell(told(100, red(2)));
        CheckIn third = told(120, red(3));
        Flag flag = tell(third).getFirst();
        assertThat(flag.urgency()).isEqualTo(Urgency.SAME_DAY);
        assertThat(flag.timesWorse()).isEqualTo(2);
        assertThat(tell(third)).isEmpty();
        assertThat(tell(told(140, red(3))).getFirst().timesWorse()).isEqualTo(2);
    }

    @Test
    void whatSwingsToAndFroGotWorseOnce() {
        for (int hours = 24; hours < 96; hours += 12) tell(told(hours, pain(hours % 24 == 0 ? 5 : 9)));
        assertThat(kept.getFirst().timesWorse()).isEqualTo(1);
    }

    @Test
    void aCorrectionDoesNotTakeBackThatItGotWorse() {
        tell(told(80, red(1)));
        CheckIn worse = told(100, red(3));
        tell(worse);
        Flag flag = tell(told(worse.id(), 0, 101, red(2))).getFirst();
        assertThat(flag.timesWorse()).isEqualTo(1);
    }

    @Test
    void aFurtherReasonAloneMakesItMoreUrgent() {
        tell(told(6, red(1)));
        tell(told(24, red(2)));
        Flag flag = tell(told(80, red(2))).getFirst();
        assertThat(flag.last().whys()).containsExactly("red past 72 hours after shallow work");
        assertThat(flag.urgency()).isEqualTo(Urgency.SAME_DAY);
    }

    @Test
    void aHigherRatingAloneMakesItMoreUrgent() {
        tell(told(6, red(1)));
        tell(told(24, red(2)));
        Flag flag = tell(told(48, red(3))).getFirst();
        assertThat(flag.last().whys()).isEqualTo(flag.first().whys());
        assertThat(flag.urgency()).isEqualTo(Urgency.SAME_DAY);
    }

    @Test
    void staysAsUrgentWhenItStaysAsItWas() {
        tell(told(80, red(2)));
        Flag flag = tell(told(100, red(2))).getFirst();
        assertThat(flag.urgency()).isEqualTo(Urgency.WITHIN_24_H);
        assertThat(flag.timesWorse()).isZero();
    }

    @Test
    void staysAsUrgentWhenItGetsBetterButIsStillThere() {
        tell(told(80, red(3)));
        assertThat(tell(told(100, red(1))).getFirst().urgency()).isEqualTo(Urgency.WITHIN_24_H);
    }

    @Test
    void neverBecomesAnEmergencyByItself() {
        tell(told(24, pain(5)));
        assertThat(tell(told(48, pain(9))).getFirst().urgency()).isEqualTo(Urgency.SAME_DAY);
        assertThat(Stream.of(Urgency.values()).filter(urgency -> Raising.sooner(urgency) == Urgency.EMERGENCY))
                .containsExactly(Urgency.EMERGENCY);
    }

    @Test
    void aCheckInToldEarlierButTypedLaterMakesNothingMoreUrgent() {
        tell(told(100, red(1)));
        Flag flag = tell(told(80, red(3))).getFirst();
        assertThat(flag.urgency()).isEqualTo(Urgency.WITHIN_24_H);
        assertThat(flag.sightings()).extracting(Flag.Sighting::hoursAfter).containsExactly(80L, 100L);
    }

    @Test
    void aCorrectionReplacesWhatItCorrects() {
        CheckIn wrong = told(80, red(1));
        tell(wrong);
        Flag flag = tell(told(wrong.id(), 0, 81, red(3))).getFirst();
        assertThat(flag.sightings())
                .singleElement()
                .satisfies(seen -> assertThat(seen.hoursAfter()).isEqualTo(81));
        assertThat(flag.urgency()).isEqualTo(Urgency.WITHIN_24_H);
    }

    @Test
    void aCorrectionThatChangesNothingRaisesNothing() {
        CheckIn first = told(24, yes("pus"));
        tell(first);
        assertThat(tell(first)).isEmpty();
    }

    @Test
    void aSignSeenAfterClosingIsANewFlag() {
        Flag first = tell(told(24, yes("pus"))).getFirst();
        close(first);
        Flag second = tell(told(48, yes("pus"))).getFirst();
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.provenance().version()).isEqualTo(1);
    }

    @Test
    void aClosedFlagIsNotRaisedAgainByTheSameCheckIn() {
        CheckIn checkIn = told(24, yes("pus"));
        close(tell(checkIn).getFirst());
        assertThat(tell(checkIn)).isEmpty();
    }

    private List<Flag> tell(CheckIn checkIn) {
        List<Flag> raised = new Raising(told, kept, BELLY, "v", UUID::randomUUID)
                .of(rules(BELLY).judge(told, checkIn), checkIn, checkIn.at());
        told.removeIf(earlier -> earlier.id().equals(checkIn.id()));
        told.add(checkIn);
        raised.forEach(flag -> kept.removeIf(old -> old.id().equals(flag.id())));
        kept.addAll(raised);
        return raised;
    }

    private void close(Flag flag) {
        kept.remove(flag);
        kept.add(flag.closed(
                new Closing(
                        "swabbed, antibiotic by the prescriber",
                        AUTHOR,
                        after(30),
                        Result.RESOLVED,
                        Harm.MINOR,
                        Involvement.POSSIBLE,
                        "",
                        "",
                        false,
                        null,
                        null,
                        null),
                AUTHOR,
                after(30)));
    }
}
