package fibril.clinic.practice;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** What the console prints for somebody who cannot get in: 25 letters in groups, about 124 bits. */
public final class ConsoleCode {

    private static final int LENGTH = 25;
    private static final int GROUP = 5;

    private ConsoleCode() {}

    public static String fresh(RandomGenerator random) {
        return CodeLetters.inGroups(CodeLetters.random(LENGTH, random), GROUP);
    }

    public static String hashOf(String typed) {
        byte[] plain = CodeLetters.plain(typed).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Digests.sha256().digest(plain));
    }
}
