package fibril.clinic.practice.pages;

import fibril.clinic.web.Form;
import fibril.clinic.web.QrPicture;

/**
 * What /account/second-factor shows.
 *
 * @param due whether nothing else opens before it is set
 */
public record SecondFactorPage(Form form, boolean due, State state) {

    /** Set, or about to be. */
    public sealed interface State {
        /** @param left how many recovery codes are unused */
        record On(String since, int left) implements State {}

        /** @param letters the secret in groups, for a telephone that cannot see the picture */
        record Off(QrPicture picture, String letters) implements State {}
    }
}
