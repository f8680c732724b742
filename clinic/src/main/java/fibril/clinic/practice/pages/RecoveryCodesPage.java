package fibril.clinic.practice.pages;

import fibril.clinic.web.Form;
import java.util.List;

/**
 * What /account/recovery-codes shows.
 *
 * @param codes empty but for the one time they are shown
 * @param left how many are unused
 */
public record RecoveryCodesPage(Form form, List<String> codes, int left) {

    public RecoveryCodesPage {
        codes = List.copyOf(codes);
    }
}
