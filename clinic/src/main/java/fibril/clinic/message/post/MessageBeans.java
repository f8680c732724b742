package fibril.clinic.message.post;

import fibril.clinic.booking.Appointments;
import fibril.clinic.followup.Caseloads;
import fibril.clinic.followup.DueList;
import fibril.clinic.message.ContactWishes;
import fibril.clinic.message.DueReminders;
import fibril.clinic.message.Outbox;
import fibril.clinic.message.StillWanted;
import fibril.clinic.message.TakenOns;
import fibril.clinic.people.Clients;
import fibril.clinic.practice.Corner;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.practice.Role;
import fibril.clinic.recover.ClientLinks;
import fibril.clinic.recover.Flags;
import fibril.clinic.recover.Recoveries;
import fibril.clinic.treat.Sessions;
import java.time.Clock;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Puts together what this room asks the others. */
@Configuration
public class MessageBeans {

    @Bean
    DueReminders dueReminders(
            Clients clients,
            Appointments appointments,
            Sessions sessions,
            Recoveries recoveries,
            ClientLinks links,
            Caseloads caseloads,
            ContactWishes wishes,
            Outbox outbox,
            CurrentAtlas atlas) {
        return new DueReminders(
                new DueReminders.Rooms(clients, appointments, sessions, recoveries, links, caseloads),
                wishes,
                outbox,
                atlas);
    }

    @Bean
    StillWanted stillWanted(
            Clients clients,
            ContactWishes wishes,
            Appointments appointments,
            Recoveries recoveries,
            ClientLinks links,
            Flags flags,
            TakenOns takenOn,
            Caseloads caseloads,
            CurrentAtlas atlas,
            Clock clock) {
        return new StillWanted(
                new StillWanted.Rooms(clients, wishes, appointments, recoveries, links, flags, takenOn),
                (client, now) -> {
                    var then = now.atZone(clock.getZone());
                    return DueList.of(caseloads.of(client, atlas.get(), then), atlas.get(), then);
                });
    }

    @Bean
    @Order(30)
    Corner messagesCorner() {
        return new Corner("/settings/messages", "message.settings.title", "message.settings.lead", Set.of(Role.OWNER));
    }

    @Bean
    Corner checkpointsCorner() {
        return new Corner(
                "/settings/checkpoints", "message.checkpoints.title", "message.checkpoints.corner", Set.of(Role.OWNER));
    }
}
