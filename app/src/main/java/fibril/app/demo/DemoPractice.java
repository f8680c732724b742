package fibril.app.demo;

import fibril.clinic.measure.Occasion;
import fibril.clinic.people.Client;
import fibril.clinic.plan.Course;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.practice.Role;
import fibril.clinic.recover.Treated;
import fibril.clinic.treat.Session;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Furnishes an empty data folder with the made-up practice, whole or not at all, and tells how to get in. */
@Component
@ConditionalOnProperty("fibril.demo")
class DemoPractice {

    private final DemoStaff staff;
    private final DemoStock stock;
    private final DemoClients clients;
    private final DemoCourses courses;
    private final DemoConsents consents;
    private final ObjectProvider<DemoPhotographs> photographs;
    private final DemoHealing healing;
    private final DemoMeasures measures;
    private final DemoCalendar calendar;
    private final DemoMessages messages;
    private final CurrentAtlas atlas;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DemoPractice(
            DemoStaff staff,
            DemoStock stock,
            DemoClients clients,
            DemoCourses courses,
            DemoConsents consents,
            ObjectProvider<DemoPhotographs> photographs,
            DemoHealing healing,
            DemoMeasures measures,
            DemoCalendar calendar,
            DemoMessages messages,
            CurrentAtlas atlas,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.staff = staff;
        this.stock = stock;
        this.clients = clients;
        this.courses = courses;
        this.consents = consents;
        this.photographs = photographs;
        this.healing = healing;
        this.measures = measures;
        this.calendar = calendar;
        this.messages = messages;
        this.atlas = atlas;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(1)
    public void open() {
        if (!staff.isHired()) {
            System.out.println("Making up a practice of forty clients ...");
            transaction.executeWithoutResult(status -> furnish());
            messages.remind();
            photographs.ifAvailable(DemoPhotographs::develop);
        }
        System.out.printf(
                "Sign in as owner, practitioner, assistant or auditor; the password of all four is %s%n",
                DemoStaff.PASSWORD);
    }

    private void furnish() {
        Calendar days = new Calendar(clock.instant().truncatedTo(ChronoUnit.MILLIS), clock.getZone());
        Map<Role, UUID> hired = staff.hire(days.at(400, 9, 0), days.day(400));
        UUID owner = java.util.Objects.requireNonNull(hired.get(Role.OWNER));
        UUID practitioner = java.util.Objects.requireNonNull(hired.get(Role.PRACTITIONER));
        stock.receive(owner, days.at(390, 9, 0), days.day(0));
        stock.furnish(owner, days.day(0), days.at(90, 9, 0));
        calendar.furnish(owner, practitioner, days);
        messages.furnish(owner, days);
        List<Story> stories = Story.all();
        for (int number = 0; number < stories.size(); number++) {
            UUID author = number % 4 == 0 ? owner : practitioner;
            tell(stories.get(number), number, author, days);
        }
    }

    private void tell(Story story, int number, UUID author, Calendar days) {
        Client client = clients.meet(story, number, author, days);
        messages.ask(client, number, author, days);
        if (story.areas().isEmpty()) {
            calendar.book(client, Optional.empty(), 0, number, author, days);
            return;
        }
        clients.talk(story, client, author, days);
        if (story.is("plan", "none")) {
            calendar.book(client, Optional.empty(), 0, number, author, days);
            return;
        }
        Course course = courses.plan(story, client, author, days);
        consents.sign(story, client, course, author, days);
        measures.measure(story, course, Occasion.BASELINE, story.number("talked"), author, days);
        List<Session> sessions = courses.treat(story, course, author, days);
        if (DemoPhotographs.areOf(story)) photographs.ifAvailable(drawn -> drawn.take(sessions, author));
        for (Session session : sessions) {
            Treated treated = Treated.of(session, course, session.startedAt(), atlas.get());
            healing.tell(story, session, treated, session.equals(sessions.getLast()), days);
        }
        if (story.is("healing", "closed") || story.is("healing", "dark")) healing.lookAfter(client, author);
        measures.measure(story, course, Occasion.VERDICT, story.number("first") - 172, author, days);
        if (story.is("plan", "stopped")) courses.stop(course, author, days.at(story.number("first") - 30, 12, 0));
        else calendar.book(client, Optional.of(course), sessions.size(), number, author, days);
    }
}
