package fibril.clinic.treat;

import fibril.clinic.plan.Consent;
import fibril.clinic.plan.Consents;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which uses of photographs the client no longer agrees to: they must be taken down. */
public final class ShownOnlyWithConsent {

    private final PhotographUses uses;
    private final Consents consents;

    public ShownOnlyWithConsent(PhotographUses uses, Consents consents) {
        this.uses = uses;
        this.consents = consents;
    }

    /** The consent that allows this purpose on this day. */
    public Optional<Consent> allowing(UUID client, PhotographUse.Purpose purpose, LocalDate day) {
        return consents.current(client).stream()
                .filter(consent -> consent.kind() == purpose.consent() && consent.holdsOn(day))
                .findFirst();
    }

    /** Agreed to anew, what already stands may stay. */
    public boolean mustGo(PhotographUse use, LocalDate today) {
        return use.isStanding() && allowing(use.client(), use.purpose(), today).isEmpty();
    }

    public List<PhotographUse> toTakeDown(UUID client, LocalDate today) {
        return uses.ofClient(client).stream().filter(use -> mustGo(use, today)).toList();
    }

    /** Of everybody. */
    public List<PhotographUse> toTakeDown(LocalDate today) {
        return uses.standing().stream()
                .map(PhotographUse::client)
                .distinct()
                .flatMap(client -> toTakeDown(client, today).stream())
                .toList();
    }
}
