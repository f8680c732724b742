package fibril.clinic.plan.pages;

import fibril.clinic.plan.PrescriberOrder;
import fibril.clinic.practice.Provenance;
import fibril.clinic.web.Form;
import fibril.clinic.web.SignedIn;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A prescriber's order as it was typed. */
final class TypedOrder {

    private static final int LONGEST_YEARS = 3;

    private TypedOrder() {}

    static Optional<PrescriberOrder> read(Form form, Desk desk, @Nullable UUID course, SignedIn who) {
        LocalDate today = desk.today();
        String prescriber = form.need("prescriber", 160);
        String registration = form.need("registration", 80);
        String scope = form.need("scope", 1000);
        Optional<LocalDate> since = form.needDay("since", today.minusYears(LONGEST_YEARS), today);
        Optional<LocalDate> until = form.needDay("until", today, today.plusYears(LONGEST_YEARS));
        if (!form.isClean() || since.isEmpty() || until.isEmpty()) return Optional.empty();
        return Optional.of(new PrescriberOrder(
                UUID.randomUUID(),
                course,
                prescriber,
                registration,
                since.get(),
                until.get(),
                scope,
                Provenance.first(who.id(), desk.now())));
    }
}
