package fibril.clinic.practice;

import java.util.Optional;

/** What a PIN must be. It opens a device that a password has opened before, so it may be short, but not the first guess. */
public final class PinRule {

    /** After so many wrong ones only the password works. */
    public static final int TRIES = 5;

    /** Why a PIN is not taken. */
    public enum Fault {
        NOT_FOUR_TO_EIGHT_DIGITS,
        ALL_THE_SAME,
        IN_A_ROW
    }

    private PinRule() {}

    public static Optional<Fault> faultOf(String pin) {
        if (!pin.matches("[0-9]{4,8}")) return Optional.of(Fault.NOT_FOUR_TO_EIGHT_DIGITS);
        if (isStepping(pin, 0)) return Optional.of(Fault.ALL_THE_SAME);
        return isStepping(pin, 1) || isStepping(pin, -1) ? Optional.of(Fault.IN_A_ROW) : Optional.empty();
    }

    private static boolean isStepping(String pin, int step) {
        for (int i = 1; i < pin.length(); i++) {
            if (pin.charAt(i) - pin.charAt(i - 1) != step) return false;
        }
        return true;
    }
}
