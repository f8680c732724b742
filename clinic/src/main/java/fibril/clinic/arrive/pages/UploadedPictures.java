package fibril.clinic.arrive.pages;

import fibril.clinic.arrive.Pictures;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Photographs that were chosen in a browser: it sends no folders, so the last part of a row’s path tells them. */
final class UploadedPictures implements Pictures {

    private final Map<String, byte[]> byName = new HashMap<>();
    private final Set<String> twice = new HashSet<>();

    void add(String fileName, byte[] bytes) {
        if (byName.put(key(fileName), bytes.clone()) != null) twice.add(key(fileName));
    }

    int count() {
        return byName.size();
    }

    long bytes() {
        return byName.values().stream().mapToLong(bytes -> bytes.length).sum();
    }

    @Override
    public Found find(String name) {
        String key = key(name);
        if (twice.contains(key)) return new Missing("a name that only one of the chosen photographs has");
        byte[] bytes = byName.get(key);
        return bytes == null ? new Missing("the name of a photograph that was chosen") : new Content(bytes);
    }

    private static String key(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .toLowerCase(Locale.ROOT);
    }
}
