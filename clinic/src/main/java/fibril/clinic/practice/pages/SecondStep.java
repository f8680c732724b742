package fibril.clinic.practice.pages;

import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Gate;
import fibril.clinic.practice.Patience;
import fibril.clinic.practice.RecoveryCode;
import fibril.clinic.practice.SecondFactor;
import fibril.clinic.practice.SecondFactors;
import fibril.clinic.practice.Totp;
import fibril.clinic.practice.WrongTries;
import fibril.clinic.vault.Vault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whether what somebody typed after their password proves that they hold their second factor. */
@Component
class SecondStep {

    /** What came of a try. */
    sealed interface Answer {
        /** @param with what it was, for the audit */
        record Right(String with) implements Answer {}

        record Wrong() implements Answer {}

        /** Nothing was compared. */
        record Wait(Duration left) implements Answer {}
    }

    private final SecondFactors factors;
    private final Vault vault;
    private final Gate gate;
    private final Audit audit;
    private final Clock clock;

    SecondStep(SecondFactors factors, Vault vault, WrongTries tries, Audit audit, Clock clock) {
        this.factors = factors;
        this.vault = vault;
        this.gate = new Gate(Patience.CODE, tries);
        this.audit = audit;
        this.clock = clock;
    }

    boolean isAsked(UUID staff) {
        return factors.of(staff).isPresent();
    }

    /** Called inside a transaction, in which other tries of this person wait. */
    Answer prove(UUID staff, String typed) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<Duration> wait = gate.enter(staff.toString(), now);
        if (wait.isPresent()) return new Answer.Wait(wait.get());
        Optional<String> with = isFigures(staff, typed, now)
                ? Optional.of("code")
                : Optional.of("recovery code").filter(it -> factors.spend(staff, RecoveryCode.hashOf(typed)));
        if (with.isPresent()) {
            gate.forget(staff.toString());
            return new Answer.Right(with.get());
        }
        audit.record(now, Audit.NOBODY, "wrong code", "staff", staff.toString(), "");
        return new Answer.Wrong();
    }

    private boolean isFigures(UUID staff, String typed, Instant now) {
        String figures = typed.replaceAll("[\\s-]", "");
        if (!figures.matches("[0-9]{6}")) return false;
        Optional<SecondFactor> factor = factors.of(staff);
        Optional<byte[]> secret = factor.flatMap(found -> vault.get(found.secret()));
        if (factor.isEmpty() || secret.isEmpty()) return false;
        OptionalLong step = Totp.stepOf(secret.get(), figures, now, factor.get().lastStep());
        return step.isPresent() && factors.use(staff, step.getAsLong());
    }
}
