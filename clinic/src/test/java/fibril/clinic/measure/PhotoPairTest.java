package fibril.clinic.measure;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.treat.Photograph;
import fibril.clinic.treat.PhotographView;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PhotoPairTest {

    private static final UUID ADA = new UUID(0, 1);

    private final Photograph march = Pairs.photograph(ADA, PhotographView.FRONT, "2026-03-02T10:00:00Z");
    private final Photograph june = Pairs.photograph(ADA, PhotographView.FRONT, "2026-06-02T10:00:00Z");

    @Test
    void twoOfOneViewMatchInTheOrderTheyWereTaken() {
        assertThat(pair(march, june)).isEqualTo(new PhotoPair.Matched(march, june));
    }

    @Test
    void swappedDatesAreRefused() {
        assertThat(pair(june, march)).isEqualTo(new PhotoPair.Refused(PhotoPair.Why.SWAPPED));
    }

    @Test
    void anotherViewIsRefusedEvenWhereTheDatesAreSwappedToo() {
        Photograph side = Pairs.photograph(ADA, PhotographView.LEFT_45, "2026-01-02T10:00:00Z");
        assertThat(pair(march, side)).isEqualTo(new PhotoPair.Refused(PhotoPair.Why.OTHER_VIEW));
    }

    @Test
    void somebodyElsesOneTakenOutAndOneUnknownLookAlike() {
        Photograph bens = Pairs.photograph(new UUID(0, 2), PhotographView.FRONT, "2026-06-02T10:00:00Z");
        Photograph gone = june.removed(Pairs.AUTHOR, june.takenAt(), "wrong person");
        PhotoPair refused = new PhotoPair.Refused(PhotoPair.Why.NOT_HERS);
        assertThat(pair(march, bens)).isEqualTo(refused);
        assertThat(pair(march, gone)).isEqualTo(refused);
        assertThat(PhotoPair.of(ADA, Optional.of(march), Optional.empty())).isEqualTo(refused);
    }

    @Test
    void aPhotographIsNoPairWithItselfNorWithItsSecondUpload() {
        Photograph again = Pairs.copyOf(march, "2026-04-02T10:00:00Z");
        PhotoPair refused = new PhotoPair.Refused(PhotoPair.Why.SAME_PHOTOGRAPH);
        assertThat(pair(march, march)).isEqualTo(refused);
        assertThat(pair(march, again)).isEqualTo(refused);
    }

    @Test
    void twoOfOneMomentHaveNoOrder() {
        Photograph other = Pairs.photograph(ADA, PhotographView.FRONT, "2026-03-02T10:00:00Z");
        assertThat(pair(march, other)).isEqualTo(new PhotoPair.Refused(PhotoPair.Why.SAME_MOMENT));
    }

    private static PhotoPair pair(Photograph before, Photograph after) {
        return PhotoPair.of(ADA, Optional.of(before), Optional.of(after));
    }
}
