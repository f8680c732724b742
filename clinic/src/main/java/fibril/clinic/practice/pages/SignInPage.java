package fibril.clinic.practice.pages;

/** What /sign-in shows: whether the last try was wrong, whether somebody has just signed off. */
public record SignInPage(boolean wrong, boolean out) {}
