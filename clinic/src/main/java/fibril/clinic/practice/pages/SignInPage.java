package fibril.clinic.practice.pages;

/**
 * What /sign-in shows: whether the last try was wrong and how long the next has to pause ("" when not), whether somebody has just signed off, whether their visit was
 * ended, whether a form came too late, where the way leads on, and whether a PIN would do on this device.
 */
public record SignInPage(
        boolean wrong, String pause, boolean out, boolean ended, boolean lapsed, String from, boolean byPin) {}
