package fibril.atlas;

import java.util.List;
import java.util.stream.Collectors;

/** The data cannot be used; every problem is listed. */
public final class BrokenAtlas extends RuntimeException {

    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial") // an unmodifiable list of records of strings; never serialised
    private final List<AtlasProblem> problems;

    public BrokenAtlas(List<AtlasProblem> problems) {
        super(problems.stream()
                .map(AtlasProblem::toString)
                .collect(Collectors.joining("\n", "the atlas has problems:\n", "")));
        this.problems = List.copyOf(problems);
    }

    public List<AtlasProblem> problems() {
        return problems;
    }
}
