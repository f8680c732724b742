package fibril.photo;

import java.util.List;
import java.util.Optional;

/**
 * What is asked of a pair of photographs.
 *
 * @param chart the colour chart that should be in both; without one only contrasts within a photograph are given
 * @param outlines drawn on the photograph before
 * @param reference the region or outline that was not treated, to hold redness against; otherwise the rest of the skin
 * @param bands how much each figure moves when nothing has changed; asked only where a chart is in both
 * @param repeat nothing was done between the two: asked for the noise itself, so that no figure is held back for being noisy
 */
public record Ask(
        Subject subject,
        Optional<Chart> chart,
        List<Outline> outlines,
        Optional<String> reference,
        Bands bands,
        boolean repeat) {

    public Ask {
        outlines = List.copyOf(outlines);
        if (outlines.stream().map(Outline::name).distinct().count() < outlines.size()) {
            throw new IllegalArgumentException("two outlines have one name");
        }
    }

    public static Ask face() {
        return new Ask(Subject.FACE, Optional.empty(), List.of(), Optional.empty(), Bands.phantom(), false);
    }

    public static Ask body() {
        return new Ask(Subject.BODY, Optional.empty(), List.of(), Optional.empty(), Bands.phantom(), false);
    }

    public Ask with(Chart inBoth) {
        return new Ask(subject, Optional.of(inBoth), outlines, reference, bands, repeat);
    }

    public Ask outlined(List<Outline> drawn) {
        return new Ask(subject, chart, drawn, reference, bands, repeat);
    }

    public Ask against(Bands known) {
        return new Ask(subject, chart, outlines, reference, known, repeat);
    }

    public Ask heldAgainst(String untreated) {
        return new Ask(subject, chart, outlines, Optional.of(untreated), bands, repeat);
    }

    public Ask ofRepeat() {
        return new Ask(subject, chart, outlines, reference, bands, true);
    }
}
