package fibril.atlas;

import java.util.ArrayList;
import java.util.List;

/** Collects every fault while the files are read. */
final class Problems {

    private final List<AtlasProblem> found = new ArrayList<>();

    void add(String file, String record, String field, String message) {
        found.add(new AtlasProblem(file, record, field, message));
    }

    int count() {
        return found.size();
    }

    List<AtlasProblem> found() {
        return List.copyOf(found);
    }
}
