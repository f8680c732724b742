package fibril.atlas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The data files as bytes, by name. Their hash is the atlas version. */
final class AtlasFiles {

    static final String OVERLAY = "overlay.json";

    static final List<String> BUNDLED = List.of(
            "aftercare.json",
            "anaesthetic.json",
            "areas.json",
            "biology.csv",
            "claims.json",
            "concerns.json",
            "crosswalk.json",
            "devices.json",
            "protocols.json",
            "recovery.csv",
            "scales.json",
            "screening.json",
            "skin.json",
            "sources.json",
            "trials.csv");

    private static final Pattern DATA = Pattern.compile("[a-z]+\\.(json|csv)");
    private static final String HASH = "[0-9a-f]{64}";

    private final Map<String, byte[]> files;

    private AtlasFiles(Map<String, byte[]> files) {
        this.files = new TreeMap<>(files);
    }

    static AtlasFiles bundled() {
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : BUNDLED) {
            try (InputStream in = AtlasFiles.class.getResourceAsStream(name)) {
                if (in != null) files.put(name, in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new AtlasFiles(files);
    }

    /** A folder that {@link #writeTo} wrote, perhaps a version of Fibril that had other files. */
    static AtlasFiles in(Path folder) {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(file -> DATA.matcher(file.getFileName().toString()).matches())
                    .forEach(file -> files.put(file.getFileName().toString(), bytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new AtlasFiles(files);
    }

    AtlasFiles with(String name, byte[] content) {
        Map<String, byte[]> more = new TreeMap<>(files);
        more.put(name, content.clone());
        return new AtlasFiles(more);
    }

    AtlasFiles with(Overlay overlay) {
        return with(OVERLAY, overlay.toJson().getBytes(StandardCharsets.UTF_8));
    }

    AtlasFiles without(String name) {
        Map<String, byte[]> fewer = new TreeMap<>(files);
        fewer.remove(name);
        return new AtlasFiles(fewer);
    }

    boolean has(String name) {
        return files.containsKey(name);
    }

    String text(String name) {
        return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    /** Whole or not at all, and on disk; what lay there before goes. */
    void writeTo(Path folder) {
        Path half = Durable.half(folder);
        try {
            Durable.remove(half);
            Files.createDirectories(half);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Durable.write(half.resolve(file.getKey()), file.getValue());
            }
            Durable.keepNames(half);
            Durable.remove(folder);
            Durable.giveName(half, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** False where the folder's name is a hash, and another than this. */
    boolean mayBeNamed(Path folder) {
        String name = String.valueOf(folder.getFileName());
        return !name.matches(HASH) || name.equals(hash());
    }

    /** SHA-256 over every name, length and content, in order of names. */
    String hash() {
        MessageDigest digest = sha256();
        files.forEach((name, content) -> {
            digest.update((name + "\0" + content.length + "\0").getBytes(StandardCharsets.UTF_8));
            digest.update(content);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
