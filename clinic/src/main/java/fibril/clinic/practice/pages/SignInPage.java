package fibril.clinic.practice.pages;

/**
 * What /sign-in shows.
 *
 * @param wrong whether the last try was
 * @param pause how long the next has to wait, "" when not
 * @param out whether somebody has just signed off
 * @param ended whether their visit was ended elsewhere
 * @param lapsed whether a form came too late
 * @param from where the way leads on
 * @param byPin whether a PIN would do on this device
 * @param service the name of the sign-in service, "" where there is none
 * @param byPassword whether a password opens this practice
 */
public record SignInPage(
        boolean wrong,
        String pause,
        boolean out,
        boolean ended,
        boolean lapsed,
        String from,
        boolean byPin,
        String service,
        boolean byPassword) {}
