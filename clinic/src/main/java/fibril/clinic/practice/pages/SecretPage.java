package fibril.clinic.practice.pages;

import fibril.clinic.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * What the pages show on which a password or PIN is set.
 *
 * @param who whose it is; empty for one's own
 */
public record SecretPage(String who, String action, Form form) {

    public @Nullable String error(String field) {
        return form.error(field);
    }
}
