package fibril.clinic.practice.pages;

import fibril.clinic.practice.Credentials;
import fibril.clinic.practice.Staff;
import fibril.clinic.practice.StaffMember;
import fibril.clinic.web.Account;
import fibril.clinic.web.SignedIn;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Staff as the door sees them. */
@Component
public class Accounts implements UserDetailsService {

    private final Staff staff;
    private final Credentials credentials;

    public Accounts(Staff staff, Credentials credentials) {
        this.staff = staff;
        this.credentials = credentials;
    }

    /** Somebody who left is like somebody who never was, or the sooner answer would tell them apart. */
    @Override
    public Account loadUserByUsername(String signIn) {
        return staff.withSignIn(signIn)
                .filter(StaffMember::active)
                .flatMap(this::of)
                .orElseThrow(() -> new UsernameNotFoundException("no such sign-in"));
    }

    Optional<Account> find(UUID id) {
        return staff.find(id).flatMap(this::of);
    }

    /** Whoever has no password yet cannot come in. */
    private Optional<Account> of(StaffMember member) {
        return credentials
                .passwordOf(member.id())
                .map(hash -> new Account(
                        new SignedIn(member.id(), member.name(), member.role()),
                        member.signIn(),
                        hash,
                        member.active()));
    }
}
