package fibril.clinic.message.post;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.atlas.Atlas;
import fibril.clinic.message.ContactWish.Way;
import fibril.clinic.message.DeliveryState;
import fibril.clinic.message.Message;
import fibril.clinic.message.MessageKind;
import fibril.clinic.message.OnCall;
import fibril.clinic.people.Client;
import fibril.clinic.plan.Courses;
import fibril.clinic.practice.Provenance;
import fibril.clinic.recover.Answers;
import fibril.clinic.recover.CheckIn;
import fibril.clinic.recover.CheckIns;
import fibril.clinic.recover.ClientLink;
import fibril.clinic.recover.ClientLinks;
import fibril.clinic.recover.Flags;
import fibril.clinic.recover.LinkScope;
import fibril.clinic.recover.LinkToken;
import fibril.clinic.recover.Recovery;
import fibril.clinic.recover.Said;
import fibril.clinic.recover.pages.FlagRaiser;
import fibril.clinic.recover.pages.Recovered;
import fibril.clinic.testkit.OpenPractice;
import fibril.clinic.treat.Sessions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One session, on Sunday 22 November 2026 at one, as the first of three. */
class DueRemindersTest {

    private static final Instant SESSION = Instant.parse("2026-11-22T13:00:00Z");

    private final OpenPractice practice = OpenPractice.onSqlite();
    private final PostRoom post = new PostRoom(practice);
    private final Recovery recovery = Recovered.recovery(Atlas.load());
    private final Client client = post.client(recovery.session().client(), "ada@example.org", "");

    @BeforeEach
    void treat() {
        practice.turnTo(SESSION);
        practice.write(() -> {
            practice.room(Courses.class).add(recovery.course());
            practice.room(Sessions.class).add(recovery.session());
        });
        post.wish(client, Way.EMAIL);
    }

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void aCheckInIsAskedForWhereSheHasALinkThatOpens() {
        practice.turnTo(SESSION.plus(Duration.ofHours(20)));
        write();
        assertThat(messages(MessageKind.CHECK_IN)).isEmpty();
        giveLink();
        write();
        assertThat(messages(MessageKind.CHECK_IN))
                .extracting(Message::dueAt)
                .containsExactly(SESSION.plus(Duration.ofDays(1)));
    }

    @Test
    void whatSheHasAnsweredMeanwhileIsNotAskedFor() {
        giveLink();
        practice.turnTo(SESSION.plus(Duration.ofHours(20)));
        write();
        CheckIn told = told(24, Map.of("blisters", new Said.No()));
        practice.write(() -> practice.room(CheckIns.class).add(told));
        practice.turnTo(SESSION.plus(Duration.ofDays(1)));
        post.postman().round();
        assertThat(post.handed).isEmpty();
        assertThat(messages(MessageKind.CHECK_IN))
                .allMatch(message -> message.delivery().state() == DeliveryState.CANCELLED);
    }

    /** Day by day for three months: each event has its one message, on the day it is due. */
    @Test
    void inThreeMonthsEveryCheckInAndTheLookHaveOneMessageEach() {
        giveLink();
        for (int day = 0; day < 90; day++) {
            practice.turnTo(SESSION.plus(Duration.ofDays(day)));
            write();
            write();
        }
        assertThat(messages(MessageKind.CHECK_IN))
                .extracting(
                        message -> Duration.between(SESSION, message.dueAt()).toHours())
                .containsExactlyInAnyOrderElementsOf(Atlas.load().checkInTimes().stream()
                        .map(time -> (long) time.atHours())
                        .filter(hours -> hours < ClientLink.AFTER_CARE.toHours())
                        .toList());
        assertThat(messages(MessageKind.LOOK))
                .extracting(Message::dueAt)
                .containsExactly(Instant.parse("2027-01-10T10:00:00Z"));
        assertThat(messages(MessageKind.VERDICT)).isEmpty();
    }

    @Test
    void aRedFlagFromACheckInRingsInTheSameTransaction() {
        post.set(OnCall.FIRST, "first@example.org");
        CheckIn told = told(24, Map.of("blisters", new Said.Yes()));
        practice.turnTo(told.at());
        practice.write(() -> practice.room(FlagRaiser.class).raise(recovery, told, practice.now()));
        UUID flag = practice.room(Flags.class).open().getFirst().id();
        assertThat(post.outbox.about(flag)).hasSize(1);
        post.postman().round();
        assertThat(post.handed.element().to().address()).isEqualTo("first@example.org");
    }

    private CheckIn told(int hours, Map<String, Said> answers) {
        Instant at = SESSION.plus(Duration.ofHours(hours));
        return new CheckIn(
                UUID.randomUUID(),
                client.id(),
                recovery.session().id(),
                hours,
                at,
                new Answers(answers),
                "",
                List.of(),
                Provenance.first(client.id(), at));
    }

    private void giveLink() {
        LinkScope scope = new LinkScope.AfterCare(recovery.session().id());
        LinkToken token = LinkToken.random(new Random(3));
        Instant until = SESSION.plus(ClientLink.AFTER_CARE);
        practice.write(() -> practice.room(ClientLinks.class)
                .add(ClientLink.fresh(UUID.randomUUID(), client.id(), scope, token, PostRoom.AUTHOR, SESSION, until)));
    }

    private void write() {
        practice.room(ReminderRound.class).write();
    }

    private List<Message> messages(MessageKind kind) {
        return post.outbox.ofClient(client.id()).stream()
                .filter(message -> message.kind() == kind)
                .toList();
    }
}
