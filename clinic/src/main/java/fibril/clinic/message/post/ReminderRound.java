package fibril.clinic.message.post;

import fibril.clinic.message.Delivery;
import fibril.clinic.message.DueReminders;
import fibril.clinic.message.Message;
import fibril.clinic.message.Outbox;
import fibril.clinic.message.Reminder;
import fibril.clinic.message.ReminderRules;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the reminders whose time is near into the outbox. Run as often as one likes, it writes each of them once. */
@Component
public class ReminderRound {

    private final DueReminders due;
    private final Outbox outbox;
    private final MessageWords say;
    private final Settings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    public ReminderRound(
            DueReminders due,
            Outbox outbox,
            MessageWords say,
            Settings settings,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.due = due;
        this.outbox = outbox;
        this.say = say;
        this.settings = settings;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** How many are new. What is read is read outside the transaction: nobody waits for it to write. */
    public int write() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        Instant written = now.toInstant().truncatedTo(ChronoUnit.MILLIS);
        List<Message> found = due.at(now, ReminderRules.of(settings)).stream()
                .map(each -> message(each, written))
                .toList();
        if (found.isEmpty()) return 0;
        Integer added = transaction.execute(
                status -> (int) found.stream().filter(outbox::add).count());
        return added == null ? 0 : added;
    }

    private Message message(DueReminders.Addressed each, Instant now) {
        Reminder reminder = each.reminder();
        return new Message(
                UUID.randomUUID(),
                reminder.event(),
                reminder.kind(),
                reminder.client(),
                reminder.about(),
                each.to(),
                say.subject(reminder.kind()),
                say.body(reminder),
                reminder.sendAt(),
                reminder.uselessAt(),
                Audit.NOBODY,
                now,
                Delivery.waiting(reminder.sendAt()));
    }
}
