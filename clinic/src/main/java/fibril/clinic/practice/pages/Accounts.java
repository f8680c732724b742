package fibril.clinic.practice.pages;

import fibril.clinic.practice.Audit;
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

    /**
     * Somebody who left is like somebody who never was, and of neither is less asked than of whoever may come in, or the
     * sooner answer would tell them apart.
     */
    @Override
    public Account loadUserByUsername(String signIn) {
        Optional<StaffMember> member = staff.withSignIn(signIn).filter(StaffMember::active);
        Optional<String> password =
                credentials.passwordOf(member.map(StaffMember::id).orElse(Audit.NOBODY));
        return member.flatMap(known -> password.map(hash -> account(known, hash)))
                .orElseThrow(() -> new UsernameNotFoundException("no such sign-in"));
    }

    Optional<Account> find(UUID id) {
        return staff.find(id).flatMap(this::of);
    }

    /** Whoever has no password yet cannot come in. */
    private Optional<Account> of(StaffMember member) {
        return credentials.passwordOf(member.id()).map(hash -> account(member, hash));
    }

    private static Account account(StaffMember member, String hash) {
        return new Account(
                new SignedIn(member.id(), member.name(), member.role()), member.signIn(), hash, member.active());
    }
}
