package fibril.clinic.measure.pages.pair;

import fibril.clinic.web.ClientHead;
import fibril.clinic.web.Mark;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What …/comparisons/{before}/{after} shows: the two photographs, and what measuring them came to.
 *
 * @param aligned whether the two lie on each other; otherwise {@code unalignedBecause} says why not
 * @param repeat nothing was done between the two
 * @param careful what the record does not say of this pair; empty where there is nothing
 */
public record PairPage(
        ClientHead head,
        String title,
        String href,
        String index,
        Shot before,
        Shot after,
        boolean aligned,
        String unalignedBecause,
        boolean repeat,
        String noiseHref,
        String careful,
        Measuring measuring,
        @Nullable ResultCard cardOrNull,
        List<Earlier> earlier) {

    public PairPage {
        earlier = List.copyOf(earlier);
    }

    public Optional<ResultCard> card() {
        return Optional.ofNullable(cardOrNull);
    }

    /** {@code caption} stands in the picture. */
    public record Shot(String src, String alt, String caption, int width, int height) {}

    /** Where the asking stands. */
    public sealed interface Measuring {
        record NotAble(String why) implements Measuring {}

        record NotAsked() implements Measuring {}

        record Underway(ProgressPart progress) implements Measuring {}

        record Failed(String why) implements Measuring {}

        record Done(Mark mark, String text) implements Measuring {}
    }

    public record Earlier(String when, String formula, List<String> lines) {
        public Earlier {
            lines = List.copyOf(lines);
        }
    }
}
