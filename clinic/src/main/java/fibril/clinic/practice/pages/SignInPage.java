package fibril.clinic.practice.pages;

/**
 * What /sign-in shows: whether the last try was wrong, whether somebody has just signed off, whether their visit was
 * ended, and whether a PIN would do on this device.
 */
public record SignInPage(boolean wrong, boolean out, boolean ended, boolean byPin) {}
