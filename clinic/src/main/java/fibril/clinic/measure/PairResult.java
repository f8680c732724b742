package fibril.clinic.measure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What came of comparing two photographs, as it was worked out then: never worked out again in its place.
 *
 * @param id the job's
 * @param formulaVersion of everything that was used to measure
 */
public record PairResult(
        UUID id,
        UUID client,
        UUID before,
        UUID after,
        Instant measuredAt,
        String formulaVersion,
        PairFigures figures,
        List<Kept> pictures) {

    public PairResult {
        pictures = List.copyOf(pictures);
    }

    /** A picture in the vault. */
    public record Kept(PairPicture kind, String name, int widthPx, int heightPx) {}

    public Optional<Kept> picture(PairPicture kind) {
        return pictures.stream().filter(kept -> kept.kind() == kind).findFirst();
    }

    /** Both, or the pair cannot be shown aligned. */
    public boolean isAligned() {
        return picture(PairPicture.BEFORE).isPresent()
                && picture(PairPicture.AFTER).isPresent();
    }
}
