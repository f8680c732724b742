package fibril.clinic.booking;

import static fibril.clinic.booking.Booked.LISBON;
import static fibril.clinic.booking.Booked.LONG_BEFORE;
import static fibril.clinic.booking.Booked.MONDAY;
import static fibril.clinic.booking.Booked.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The practice is open from nine to five; the visit lasts thirty minutes, with ten before and twenty after. */
class FreeTimesTest {

    private final UUID pip = UUID.randomUUID();
    private final UUID ada = UUID.randomUUID();
    private final UUID blue = UUID.randomUUID();
    private final UUID green = UUID.randomUUID();

    @Test
    void offersEveryQuarterFromOpeningToTheLastThatEndsInTime() {
        assertThat(starts(List.of(), LONG_BEFORE))
                .startsWith(at(MONDAY, 9, 0), at(MONDAY, 9, 15))
                .endsWith(at(MONDAY, 16, 30));
    }

    @Test
    void offersNothingThatHasBegun() {
        assertThat(starts(List.of(), at(MONDAY, 9, 0))).startsWith(at(MONDAY, 9, 15));
    }

    @Test
    void leavesOutWhatIsTakenWithTheTurnRoundOfBoth() {
        Appointment taken = Booked.check(at(MONDAY, 11, 0), Booked.with(pip));
        assertThat(starts(List.of(taken), LONG_BEFORE))
                .contains(at(MONDAY, 10, 0), at(MONDAY, 12, 0))
                .doesNotContain(at(MONDAY, 10, 15), at(MONDAY, 11, 45));
    }

    @Test
    void offersWhatWasCancelledAgain() {
        Appointment taken = Booked.check(at(MONDAY, 11, 0), Booked.with(pip));
        Appointment cancelled = taken.to(AppointmentState.CANCELLED, Booked.next(taken));
        assertThat(starts(List.of(cancelled), LONG_BEFORE)).contains(at(MONDAY, 11, 0));
    }

    @Test
    void choosesARoomThatIsFreeAndOffersNothingWhenNoneIs() {
        Appointment inBlue = Booked.check(at(MONDAY, 11, 0), new Resources(UUID.randomUUID(), blue, null));
        FreeTimes.Offer offer = offerAt(List.of(inBlue), at(MONDAY, 11, 0)).orElseThrow();
        assertThat(offer.room()).contains(green);
        Appointment inGreen = Booked.check(at(MONDAY, 11, 0), new Resources(UUID.randomUUID(), green, null));
        assertThat(offerAt(List.of(inBlue, inGreen), at(MONDAY, 11, 0))).isEmpty();
    }

    @Test
    void leavesOutTimesAtWhichTheClientIsElsewhereInTheHouse() {
        Appointment hers = Booked.check(ada, at(MONDAY, 11, 0), Booked.anybody());
        assertThat(starts(List.of(hers), LONG_BEFORE))
                .contains(at(MONDAY, 10, 30), at(MONDAY, 11, 30))
                .doesNotContain(at(MONDAY, 10, 45), at(MONDAY, 11, 15));
    }

    private List<Instant> starts(List<Appointment> diary, Instant now) {
        return free(diary).on(MONDAY, wanted(), now).stream()
                .map(FreeTimes.Offer::start)
                .toList();
    }

    private Optional<FreeTimes.Offer> offerAt(List<Appointment> diary, Instant start) {
        return free(diary).on(MONDAY, wanted(), LONG_BEFORE).stream()
                .filter(offer -> offer.start().equals(start))
                .findFirst();
    }

    private FreeTimes free(List<Appointment> diary) {
        return new FreeTimes(new Opening(Map.of(), List.of(), LISBON), diary, List.of(blue, green));
    }

    private FreeTimes.Wanted wanted() {
        return new FreeTimes.Wanted(ada, pip, Optional.empty(), List.of(), Booked.CHECK);
    }
}
