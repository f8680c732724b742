package fibril.atlas;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the data files in the order in which they refer to each other. */
final class Loader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(tools.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final AtlasFiles files;
    private final Problems problems;

    private Loader(AtlasFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    static Facts read(AtlasFiles files, Problems problems) {
        return new Loader(files, problems).facts();
    }

    private Facts facts() {
        List<Source> sources = file("sources.json", root -> root.records("sources", "id", Loader::source));
        return new Facts(
                sources,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Facts.AfterCare(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Source source(Entry entry) {
        return new Source(
                entry.text("id"), entry.text("what"), entry.textOrNone("url"), entry.oneOf("weight", Weight.class));
    }

    private <T> List<T> file(String name, Function<Entry, List<T>> reader) {
        try {
            Entry root = Entry.root(name, JSON.readTree(files.text(name)), problems);
            List<T> records = reader.apply(root);
            root.refuseUnreadFields();
            return records;
        } catch (JacksonException broken) {
            problems.add(name, "(file)", "(text)", "is not JSON: " + broken.getOriginalMessage());
            return List.of();
        }
    }
}
