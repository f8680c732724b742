package fibril.clinic.web;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A staff member as the sign-in sees one. */
public record Account(SignedIn who, String signIn, String passwordHash, boolean active)
        implements UserDetails, Serializable {

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + who.role().name()));
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return signIn;
    }

    @Override
    public boolean isEnabled() {
        return active;
    }

    /** Never prints the hash. */
    @Override
    public String toString() {
        return "Account[" + who.id() + "]";
    }
}
