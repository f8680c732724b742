package fibril.clinic.practice.pages;

import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Credentials;
import fibril.clinic.practice.Patience;
import fibril.clinic.practice.PinRule;
import fibril.clinic.practice.Staff;
import fibril.clinic.practice.StaffMember;
import fibril.clinic.practice.Turnstile;
import fibril.clinic.practice.Turnstile.Visitor;
import fibril.clinic.practice.WrongTries;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tries at the password: who has to wait, and what is noted of it. */
@Component
public class SignInTries {

    private final Turnstile turnstile;
    private final Staff staff;
    private final Credentials credentials;
    private final Audit audit;
    private final Clock clock;

    public SignInTries(WrongTries tries, Staff staff, Credentials credentials, Audit audit, Clock clock) {
        this.turnstile = new Turnstile(tries);
        this.staff = staff;
        this.credentials = credentials;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Optional<Duration> enter(Visitor visitor) {
        return turnstile.enter(visitor, now());
    }

    @Transactional
    public void worked(Visitor visitor) {
        turnstile.worked(visitor, now());
    }

    /** How long the next try has to wait. */
    @Transactional
    public Optional<Duration> failed(Visitor visitor) {
        Instant now = now();
        String whom = staff.withSignIn(visitor.signIn())
                .map(StaffMember::id)
                .map(UUID::toString)
                .orElse("unknown");
        audit.record(now, Audit.NOBODY, "wrong password", "staff", whom, "");
        turnstile
                .lockedUntil(Patience.ACCOUNT, visitor.signIn(), now)
                .ifPresent(until -> audit.record(now, Audit.NOBODY, "lock", "staff", whom, "until " + until));
        turnstile
                .lockedUntil(Patience.ADDRESS, visitor.address(), now)
                .ifPresent(until ->
                        audit.record(now, Audit.NOBODY, "lock", "address", visitor.address(), "until " + until));
        return turnstile.waitOf(visitor, now);
    }

    @Transactional
    public void unlock(StaffMember member, UUID owner) {
        turnstile.unlock(member.signIn());
        credentials.pinWorked(member.id());
        audit.record(now(), owner, "unlock", "staff", member.id().toString(), "");
    }

    Optional<Instant> lockedUntil(StaffMember member) {
        return turnstile.lockedUntil(Patience.ACCOUNT, member.signIn(), now());
    }

    boolean isPinLocked(StaffMember member) {
        return credentials.pinFailures(member.id()) >= PinRule.TRIES;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
