package fibril.clinic.practice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/**
 * Shows that whoever sets the practice up can read the console of its machine: five groups of five characters, about 124
 * bits. Good once, and for a few tries only; a new start makes a new one.
 */
public final class SetUpCode {

    public static final int TRIES = 20;

    private static final int LENGTH = 25;
    private static final int GROUP = 5;

    private final String code;
    private final AtomicInteger triesLeft = new AtomicInteger(TRIES);

    private SetUpCode(String code) {
        this.code = code;
    }

    public static SetUpCode random(RandomGenerator random) {
        return new SetUpCode(CodeLetters.random(LENGTH, random));
    }

    /** Whether this is the code; hyphens, spaces and capitals do not matter. Every wrong one uses up a try. */
    public boolean matches(String typed) {
        if (triesLeft.get() <= 0) return false;
        boolean right = MessageDigest.isEqual(bytes(CodeLetters.plain(typed)), bytes(code));
        if (!right) triesLeft.decrementAndGet();
        return right;
    }

    /** Uses the code up; only one caller ever gets a yes. */
    public boolean spend() {
        return triesLeft.getAndSet(0) > 0;
    }

    /** For the console. */
    public String inGroups() {
        return CodeLetters.inGroups(code, GROUP);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Never prints the code by accident. */
    @Override
    public String toString() {
        return "SetUpCode";
    }
}
