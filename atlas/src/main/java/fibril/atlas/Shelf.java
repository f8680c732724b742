package fibril.atlas;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Records of one kind, in the order of their file, found by id. */
final class Shelf<T> {

    private final String what;
    private final Map<String, T> byId;

    Shelf(String what, List<T> records, Function<T, String> id) {
        this.what = what;
        Map<String, T> map = new LinkedHashMap<>();
        for (T each : records) map.put(id.apply(each), each);
        this.byId = Collections.unmodifiableMap(map);
    }

    Optional<T> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    T get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("the atlas has no " + what + " \"" + id + "\""));
    }

    List<T> all() {
        return List.copyOf(byId.values());
    }

    Map<String, T> byId() {
        return byId;
    }
}
