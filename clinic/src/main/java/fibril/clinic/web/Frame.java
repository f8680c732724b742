package fibril.clinic.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page: the practice, who is signed in, the way back, a notice, and the words.
 *
 * @param writes whether this reader may do more with this page than read it
 */
public record Frame(
        Words words,
        String practice,
        @Nullable SignedIn user,
        @Nullable Guest guest,
        String path,
        String csrfName,
        String csrfToken,
        String notice,
        String today,
        int idleMinutes,
        boolean writes,
        OpenWays ways) {

    public String t(String key, Object... values) {
        return words.t(key, values);
    }

    public Optional<SignedIn> signedIn() {
        return Optional.ofNullable(user);
    }

    public String language() {
        return words.t("web.language");
    }

    /** The address where this reader may go there, and nothing where the link would lead nowhere. */
    public String open(String address) {
        return !address.isEmpty() && ways.isOpen(address, user) ? address : "";
    }

    /** Keys a draft to this person, so that nobody else's typing appears on a shared tablet. */
    public String userKey() {
        if (guest != null) return guest.userKey();
        return user == null ? "" : user.id().toString();
    }
}
