package fibril.clinic.rights.store;

import fibril.clinic.booking.Appointments;
import fibril.clinic.plan.Consents;
import fibril.clinic.practice.Audit;
import fibril.clinic.recover.Flags;
import fibril.clinic.rights.Erasing;
import fibril.clinic.rights.Erasures;
import fibril.clinic.rights.Ledger;
import fibril.clinic.rights.LegalHolds;
import fibril.clinic.rights.Obstacles;
import fibril.clinic.rights.Removal;
import fibril.clinic.treat.PhotographUses;
import fibril.clinic.treat.Sessions;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this room is put together from. */
@Configuration
public class RightsBeans {

    @Bean
    Obstacles obstacles(Flags flags, Sessions sessions, PhotographUses uses, LegalHolds holds) {
        return new Obstacles(flags, sessions, uses, holds);
    }

    @Bean
    Erasing erasing(
            Removal removal,
            Consents consents,
            Appointments appointments,
            Erasures erasures,
            Ledger ledger,
            Audit audit,
            Clock clock) {
        return new Erasing(
                removal,
                new Erasing.Rooms(consents, appointments),
                erasures,
                ledger,
                audit,
                clock::getZone,
                UUID::randomUUID);
    }
}
