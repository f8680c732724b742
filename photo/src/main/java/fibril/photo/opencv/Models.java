package fibril.photo.opencv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The two networks that ship with the library, each held against the SHA-256 beside it before it is used. */
enum Models {
    FACE_DETECTION("face_detection_short_range.tflite"),
    FACE_MESH("face_landmark.tflite");

    private final String file;

    Models(String file) {
        this.file = file;
    }

    /** Fresh each time: what reads it wants to own it. */
    byte[] bytes() {
        byte[] bytes = resource(file);
        String expected = Objects.requireNonNull(sums().get(file), file);
        String found = sha256(bytes);
        if (!found.equals(expected)) {
            throw new IllegalStateException(
                    file + " is not the file it should be: SHA-256 " + found + ", not " + expected);
        }
        return bytes;
    }

    private static Map<String, String> sums() {
        String text = new String(resource("models.sha256"), StandardCharsets.US_ASCII);
        return Arrays.stream(text.split("\n", -1))
                .filter(line -> !line.isBlank())
                .map(line -> line.split(" {2}", 2))
                .collect(Collectors.toMap(line -> line[1], line -> line[0]));
    }

    private static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(Models.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new IllegalStateException(name + " cannot be read", unreadable);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
