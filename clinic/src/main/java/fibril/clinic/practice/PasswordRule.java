package fibril.clinic.practice;

import java.util.Locale;
import java.util.Optional;

/** What a password must be: long, rather than full of odd signs that end up on a note beside the screen. */
public final class PasswordRule {

    public static final int SHORTEST = 12;
    /** Hashing costs time; nobody types more than this. */
    public static final int LONGEST = 200;

    private static final int FEWEST_DIFFERENT = 5;

    /** Why a password is not taken. */
    public enum Fault {
        MISSING,
        TOO_SHORT,
        TOO_LONG,
        HOLDS_THE_SIGN_IN,
        TOO_PLAIN
    }

    private PasswordRule() {}

    public static Optional<Fault> faultOf(String password, String signIn) {
        if (password.isEmpty()) return Optional.of(Fault.MISSING);
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) return Optional.of(Fault.TOO_SHORT);
        if (length > LONGEST) return Optional.of(Fault.TOO_LONG);
        String small = password.toLowerCase(Locale.ROOT);
        String name = signIn.toLowerCase(Locale.ROOT);
        // what stands beside the name is all that is secret
        if (!name.isEmpty() && small.contains(name) && small.replace(name, "").length() < SHORTEST / 2) {
            return Optional.of(Fault.HOLDS_THE_SIGN_IN);
        }
        return small.chars().distinct().count() < FEWEST_DIFFERENT ? Optional.of(Fault.TOO_PLAIN) : Optional.empty();
    }
}
