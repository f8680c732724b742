package fibril.app.demo;

import fibril.clinic.message.ContactWish;
import fibril.clinic.message.ContactWish.Way;
import fibril.clinic.message.ContactWishes;
import fibril.clinic.message.MessageKind;
import fibril.clinic.message.OnCall;
import fibril.clinic.message.post.ReminderRound;
import fibril.clinic.people.Client;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Settings;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** How the made-up clients want to be written to. Their messages are written and wait: out of here nothing is sent. */
@Component
@ConditionalOnProperty("fibril.demo")
class DemoMessages {

    private final ContactWishes wishes;
    private final Settings settings;
    private final ReminderRound reminders;

    DemoMessages(ContactWishes wishes, Settings settings, ReminderRound reminders) {
        this.wishes = wishes;
        this.settings = settings;
        this.reminders = reminders;
    }

    void furnish(UUID owner, Calendar days) {
        settings.set(OnCall.FIRST, "pip@example.org", owner, days.at(300, 9, 0));
        settings.set(OnCall.SECOND, "01632 960002", owner, days.at(300, 9, 0));
    }

    /** Three in five by e-mail, one by SMS, and of the rest some want nothing and some were never asked. */
    void ask(Client client, int number, UUID author, Calendar days) {
        if (number % 10 == 9) return;
        Way way = switch (number % 5) {
            case 3 -> Way.SMS;
            case 4 -> Way.NEITHER;
            default -> Way.EMAIL;
        };
        Set<MessageKind> stopped = number % 7 == 1 ? Set.of(MessageKind.CHECK_IN) : Set.of();
        Provenance written = new Provenance(1, author, days.at(60, 11, 0), "asked at the desk");
        wishes.add(new ContactWish(client.id(), way, stopped, written));
    }

    /** Once all is on record. */
    void remind() {
        reminders.write();
    }
}
