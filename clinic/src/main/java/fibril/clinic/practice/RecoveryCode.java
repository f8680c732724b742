package fibril.clinic.practice;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** A code to keep on paper for the day the telephone is lost: sixteen letters, about 79 bits, good once. */
public final class RecoveryCode {

    public static final int HOW_MANY = 10;

    private static final int LENGTH = 16;
    private static final int GROUP = 4;

    private RecoveryCode() {}

    /** As they are shown, once. */
    public static List<String> fresh(RandomGenerator random) {
        return Stream.generate(() -> CodeLetters.inGroups(CodeLetters.random(LENGTH, random), GROUP))
                .limit(HOW_MANY)
                .toList();
    }

    /** So many bits of chance need no slow hash. */
    public static String hashOf(String typed) {
        byte[] plain = CodeLetters.plain(typed).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Digests.sha256().digest(plain));
    }
}
