package fibril.clinic.measure;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.treat.Made;
import fibril.clinic.treat.Photograph;
import fibril.clinic.treat.PhotographMoment;
import fibril.clinic.treat.PhotographView;
import fibril.clinic.treat.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SittingsTest {

    private static final UUID ADA = UUID.randomUUID();

    private final List<Photograph> asTaken =
            new ArrayList<>(IntStream.range(0, 6).mapToObj(SittingsTest::taken).toList());

    @Test
    void eachOfTheFirstSittingStandsAgainstTheOneInItsPlaceInTheSecond() {
        assertThat(Sittings.of(asTaken, List.of()))
                .isEqualTo(new Sittings.Two(List.of(pair(0, 3), pair(1, 4), pair(2, 5))));
    }

    @Test
    void ofMoreThanSixTheFirstThreeAndTheLastThreeCount() {
        asTaken.add(taken(8));
        assertThat(((Sittings.Two) Sittings.of(asTaken, List.of())).pairs())
                .containsExactly(pair(0, 4), pair(1, 5), pair(2, 6));
    }

    @Test
    void fiveAreTooFew() {
        assertThat(why(asTaken.subList(0, 5))).isEqualTo(Sittings.Why.TOO_FEW);
        assertThat(why(List.of())).isEqualTo(Sittings.Why.TOO_FEW);
    }

    @Test
    void theSameFileTwiceHasNoNoise() {
        asTaken.set(4, Pairs.copyOf(asTaken.get(1), "2026-06-15T10:04:00Z"));
        assertThat(why(asTaken)).isEqualTo(Sittings.Why.SAME_PHOTOGRAPH);
    }

    @Test
    void twoOfOneMomentCannotBePutInOrder() {
        asTaken.set(3, taken(2));
        assertThat(why(asTaken)).isEqualTo(Sittings.Why.SAME_MOMENT);
    }

    @Test
    void beforeAndAfterASessionAreNoRepeats() {
        asTaken.set(5, of(asTaken.get(5), PhotographMoment.AFTER));
        assertThat(why(asTaken)).isEqualTo(Sittings.Why.OTHER_MOMENTS);
        asTaken.replaceAll(one -> of(one, PhotographMoment.AFTER));
        assertThat(why(asTaken)).isEqualTo(Sittings.Why.JUST_NEEDLED);
        asTaken.replaceAll(one -> of(one, PhotographMoment.FOLLOW_UP));
        assertThat(Sittings.of(asTaken, List.of())).isInstanceOf(Sittings.Two.class);
    }

    @Test
    void aSessionBetweenIsSomethingDone() {
        assertThat(with(session("2026-06-15T10:03:30Z"))).isEqualTo(new Sittings.Refused(Sittings.Why.SESSION_BETWEEN));
        assertThat(with(session("2026-06-15T09:59:00Z"))).isInstanceOf(Sittings.Two.class);
        assertThat(with(session("2026-06-15T10:06:00Z"))).isInstanceOf(Sittings.Two.class);
    }

    private Sittings with(Session session) {
        return Sittings.of(asTaken, List.of(session));
    }

    private static Session session(String startedAt) {
        return Made.session(ADA, Instant.parse(startedAt));
    }

    private static Sittings.Why why(List<Photograph> asTaken) {
        return ((Sittings.Refused) Sittings.of(asTaken, List.of())).why();
    }

    private PhotoPair.Matched pair(int before, int after) {
        return new PhotoPair.Matched(asTaken.get(before), asTaken.get(after));
    }

    private static Photograph taken(int minute) {
        return Pairs.photograph(ADA, PhotographView.FRONT, "2026-06-15T10:0" + minute + ":00Z");
    }

    private static Photograph of(Photograph one, PhotographMoment moment) {
        return new Photograph(
                one.id(),
                one.client(),
                null,
                moment,
                one.view(),
                one.original(),
                one.shown(),
                one.widthPx(),
                one.heightPx(),
                one.takenAt(),
                "",
                one.provenance());
    }
}
