package fibril.clinic.message.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fibril.clinic.booking.Appointment;
import fibril.clinic.booking.AppointmentState;
import fibril.clinic.booking.Appointments;
import fibril.clinic.message.ContactWish.Way;
import fibril.clinic.message.DeliveryState;
import fibril.clinic.message.Handed;
import fibril.clinic.message.Letter;
import fibril.clinic.message.Message;
import fibril.clinic.message.MessageKind;
import fibril.clinic.people.Client;
import fibril.clinic.practice.Settings;
import fibril.clinic.testkit.OpenPractice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the post must do on any database, whoever dies and however many send. It is nine in the morning. */
abstract class PostContract {

    private static final int MANY = 60;
    private static final int SENDERS = 4;

    private final OpenPractice practice;
    private final PostRoom post;

    PostContract(OpenPractice practice) {
        this.practice = practice;
        this.post = new PostRoom(practice);
    }

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void fourSendersAtOnceSendEachMessageOnce() throws Exception {
        List<Message> all = new ArrayList<>();
        for (int i = 0; i < MANY; i++) all.add(post.test());
        atOnce(SENDERS, sender -> {
            post.postman().round();
            post.postman().round();
            return true;
        });
        assertThat(post.handed.stream().map(Letter::message))
                .containsExactlyInAnyOrderElementsOf(
                        all.stream().map(Message::id).toList());
        assertThat(all).allMatch(message -> post.delivery(message).state() == DeliveryState.SENT);
    }

    @Test
    void whatIsMoreUrgentIsNotKeptWaitingBehindWhatIsBeingSent() {
        for (int i = 0; i < 3; i++) post.test();
        Message urgent = template("urgent", practice.now().minusSeconds(30));
        post.answer(letter -> {
            if (post.outbox.find(urgent.id()).isEmpty()) practice.write(() -> post.outbox.add(urgent));
            return new Handed.Taken();
        });
        post.postman().round();
        assertThat(post.handed.stream().map(Letter::message))
                .hasSize(4)
                .element(1)
                .isEqualTo(urgent.id());
    }

    @Test
    void ofOneEventThereIsOneMessageWhoeverWritesSecond() throws Exception {
        Instant now = practice.now();
        String event = "appointment:one";
        List<Boolean> written = atOnce(20, writer -> {
            Message mine = template(event, now);
            boolean[] first = new boolean[1];
            practice.write(() -> first[0] = post.outbox.add(mine));
            return first[0];
        });
        assertThat(written).filteredOn(first -> first).hasSize(1);
        assertThat(post.outbox.known(List.of(event, "appointment:two"))).containsExactly(event);
    }

    @Test
    void aReminderWhoseSenderDiedIsNotSentAgainButShown() {
        Client ada = reminded();
        Message reminder = reminderOf(ada);
        post.answer(letter -> {
            throw new Died();
        });
        assertThatThrownBy(() -> post.postman().round()).isInstanceOf(Died.class);
        post.answer(letter -> new Handed.Taken());
        post.postman().takeUpAbandoned();
        assertThat(post.delivery(reminder).state()).isEqualTo(DeliveryState.SENDING);
        post.later(Postman.GONE.plusMillis(1));
        post.postman().takeUpAbandoned();
        post.postman().round();
        assertThat(post.handed).hasSize(1);
        assertThat(post.delivery(reminder).state()).isEqualTo(DeliveryState.PERHAPS_SENT);
        assertThat(post.outbox.unheeded()).extracting(Message::id).containsExactly(reminder.id());
    }

    @Test
    void whoComesLateToNoteWhatWasTakenUpChangesNothing() {
        Message test = post.test();
        Instant now = practice.now();
        practice.write(() -> post.outbox.claim(test.id(), now));
        post.later(Postman.GONE.plusMillis(1));
        post.postman().takeUpAbandoned();
        practice.write(() -> post.outbox.end(test.id(), DeliveryState.SENT, "", practice.now()));
        assertThat(post.delivery(test).state()).isEqualTo(DeliveryState.PERHAPS_SENT);
    }

    @Test
    void whatIsNotTakenNowComesBackAtItsTimeAndIsGivenUpInTheEnd() {
        Message test = post.add(MessageKind.TEST, "test:x", UUID.randomUUID());
        post.answer(letter -> new Handed.NotNow("the server sleeps"));
        post.postman().round();
        post.later(Duration.ofMinutes(2).minusMillis(1));
        post.postman().round();
        assertThat(post.handed).hasSize(1);
        post.later(Duration.ofMillis(1));
        post.postman().round();
        assertThat(post.handed).hasSize(2);
        for (int hours = 0; hours < 8; hours++) {
            post.later(Duration.ofHours(1));
            post.postman().round();
        }
        assertThat(post.handed).hasSize(8);
        assertThat(post.delivery(test).state()).isEqualTo(DeliveryState.GIVEN_UP);
        assertThat(post.delivery(test).fault()).isEqualTo("the server sleeps");
        assertThat(post.outbox.unheeded()).hasSize(1);
        practice.write(() -> post.outbox.again(test.id(), practice.now()));
        post.answer(letter -> new Handed.Taken());
        post.postman().round();
        assertThat(post.delivery(test).state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void whatIsRefusedForGoodIsNotTriedAgainAndLeavesTheListOnceSeen() {
        Message test = post.test();
        post.answer(letter -> new Handed.Never("no such mailbox"));
        post.postman().round();
        post.later(Duration.ofHours(5));
        post.postman().round();
        assertThat(post.handed).hasSize(1);
        assertThat(post.outbox.unheeded()).extracting(Message::id).containsExactly(test.id());
        practice.write(() -> post.outbox.seen(test.id(), PostRoom.AUTHOR, practice.now()));
        assertThat(post.outbox.unheeded()).isEmpty();
    }

    @Test
    void aCarrierThatBreaksOffMayHaveTheMessage() {
        Message test = post.test();
        post.answer(letter -> {
            throw new IllegalStateException("broke off");
        });
        post.postman().round();
        assertThat(post.delivery(test).state()).isEqualTo(DeliveryState.PERHAPS_SENT);
    }

    @Test
    void aReminderHeedsTheQuietHoursOfThisMoment() {
        Client ada = reminded();
        Message reminder = reminderOf(ada);
        practice.turnTo(Instant.parse("2026-06-15T20:00:00Z"));
        post.postman().round();
        assertThat(post.handed).isEmpty();
        practice.turnTo(Instant.parse("2026-06-16T07:59:59Z"));
        post.postman().round();
        assertThat(post.handed).isEmpty();
        assertThat(post.delivery(reminder).turnAt()).isEqualTo(Instant.parse("2026-06-16T08:00:00Z"));
        practice.turnTo(Instant.parse("2026-06-16T08:00:00Z"));
        post.postman().round();
        assertThat(post.handed).hasSize(1);
    }

    @Test
    void aReminderWaitsWhereNothingInItCouldStopItsKind() {
        Client ada = reminded();
        Message reminder = reminderOf(ada);
        post.set(Settings.PUBLIC_ADDRESS, "");
        post.postman().round();
        assertThat(post.handed).isEmpty();
        post.set(Settings.PUBLIC_ADDRESS, "https://clinic.example");
        post.postman().round();
        assertThat(post.handed.element().stop()).startsWith("https://clinic.example/stop/");
        assertThat(post.handed.element().text()).contains(post.handed.element().stop());
        assertThat(post.outbox.find(reminder.id()).orElseThrow().body()).doesNotContain("/stop/");
    }

    @Test
    void whatWasCalledOffOrIsNotWantedAnyMoreIsNotSent() {
        Client ada = reminded();
        Message off = reminderOf(ada);
        Appointment visit = practice.room(Appointments.class).find(off.about()).orElseThrow();
        var next = visit.provenance().next(PostRoom.AUTHOR, practice.now(), "ill");
        practice.write(
                () -> practice.room(Appointments.class).keep(List.of(visit.to(AppointmentState.CANCELLED, next))));
        Client eve = reminded();
        Message stopped = reminderOf(eve);
        post.wish(eve, Way.EMAIL, MessageKind.APPOINTMENT);
        Client ida = reminded();
        Message neither = reminderOf(ida);
        post.wish(ida, Way.NEITHER);
        post.postman().round();
        assertThat(post.handed).isEmpty();
        assertThat(List.of(off, stopped, neither))
                .allMatch(message -> post.delivery(message).state() == DeliveryState.CANCELLED);
    }

    @Test
    void itGoesWhereSheWantsItByNow() {
        Client ada = reminded();
        reminderOf(ada);
        post.wish(ada, Way.SMS);
        post.postman().round();
        post.postman().round();
        assertThat(post.handed.element().to().address()).isEqualTo("01632960002");
        assertThat(post.handed).hasSize(1);
    }

    @Test
    void whatWouldComeTooLateIsGivenUp() {
        Message test = post.test();
        post.later(Duration.ofDays(2));
        post.postman().round();
        assertThat(post.handed).isEmpty();
        assertThat(post.delivery(test).state()).isEqualTo(DeliveryState.GIVEN_UP);
    }

    @Test
    void nothingIsSentToWhoWasNotAsked() {
        Client ada = post.client("ada@example.org", "01632 960002");
        post.book(ada, practice.now().plus(Duration.ofHours(30)));
        assertThat(practice.room(ReminderRound.class).write()).isZero();
        post.wish(ada, Way.NEITHER);
        assertThat(practice.room(ReminderRound.class).write()).isZero();
        post.wish(ada, Way.EMAIL);
        assertThat(practice.room(ReminderRound.class).write()).isEqualTo(1);
        assertThat(practice.room(ReminderRound.class).write()).isZero();
    }

    /** Somebody agreed and due for a reminder in a moment. */
    private Client reminded() {
        Client client = post.client("ada@example.org", "01632 960002");
        post.wish(client, Way.EMAIL);
        return client;
    }

    /** The reminder of an appointment in thirty hours, six hours later, at three in the afternoon. */
    private Message reminderOf(Client client) {
        practice.turnTo(OpenPractice.NINE);
        post.book(client, OpenPractice.NINE.plus(Duration.ofHours(30)));
        practice.room(ReminderRound.class).write();
        practice.turnTo(OpenPractice.NINE.plus(Duration.ofHours(6)));
        return post.outbox.ofClient(client.id()).getFirst();
    }

    private Message template(String event, Instant now) {
        Message test = new Message(
                UUID.randomUUID(),
                event,
                MessageKind.TEST,
                null,
                new UUID(0, 5),
                fibril.clinic.message.Destination.read("a@example.org").orElseThrow(),
                "Subject",
                "Text",
                now,
                now.plusSeconds(60),
                PostRoom.AUTHOR,
                now,
                fibril.clinic.message.Delivery.waiting(now));
        return test;
    }

    private static <T> List<T> atOnce(int many, IntFunction<T> what) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                int number = i;
                running.add(threads.submit(() -> {
                    start.await();
                    return what.apply(number);
                }));
            }
            start.countDown();
            List<T> answers = new ArrayList<>();
            for (Future<T> one : running) answers.add(one.get());
            return answers;
        }
    }

    /** As if the process had been killed: nothing of ours catches it. */
    private static final class Died extends Error {
        private static final long serialVersionUID = 1;
    }
}
