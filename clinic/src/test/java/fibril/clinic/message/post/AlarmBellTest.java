package fibril.clinic.message.post;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.atlas.Urgency;
import fibril.clinic.message.Handed;
import fibril.clinic.message.Letter;
import fibril.clinic.message.Message;
import fibril.clinic.message.OnCall;
import fibril.clinic.people.Client;
import fibril.clinic.practice.Provenance;
import fibril.clinic.recover.Alarm;
import fibril.clinic.recover.Closing;
import fibril.clinic.recover.Flag;
import fibril.clinic.recover.Flags;
import fibril.clinic.testkit.OpenPractice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The second person is told after fifteen minutes. It is half past two in the night. */
class AlarmBellTest {

    private static final Instant NIGHT = Instant.parse("2026-06-15T02:30:00Z");
    private static final String FIRST = "first@example.org";
    private static final String SECOND = "07700900123";

    private final OpenPractice practice = OpenPractice.onSqlite();
    private final PostRoom post = new PostRoom(practice);
    private final AlarmBell bell = practice.room(AlarmBell.class);

    @BeforeEach
    void night() {
        practice.turnTo(NIGHT);
        post.set(OnCall.FIRST, FIRST);
        post.set(OnCall.SECOND, SECOND);
        post.set(OnCall.MINUTES, "15");
    }

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void tellsTheFirstPersonAtOnceThoughItIsNight() {
        raised();
        post.postman().round();
        assertThat(told()).containsExactly(FIRST);
    }

    @Test
    void tellsTheSecondWhenTheTimeIsOverAndNotAMillisecondBefore() {
        raised();
        post.postman().round();
        post.later(Duration.ofMinutes(15).minusMillis(1));
        post.postman().round();
        assertThat(told()).containsExactly(FIRST);
        post.later(Duration.ofMillis(1));
        post.postman().round();
        assertThat(told()).containsExactly(FIRST, SECOND);
        post.later(Duration.ofHours(3));
        post.postman().round();
        assertThat(told()).hasSize(2);
    }

    /** Minute by minute: whoever takes it on before the time is over spares the second, and nobody after. */
    @Test
    void sparesTheSecondWhereSomebodyTookItOnInTime() {
        for (int minute = 12; minute <= 17; minute++) {
            practice.turnTo(NIGHT);
            post.handed.clear();
            Flag flag = raised();
            for (int passed = 0; passed <= 20; passed++) {
                practice.turnTo(NIGHT.plus(Duration.ofMinutes(passed)));
                if (passed == minute) takeOn(flag);
                post.postman().round();
            }
            assertThat(told().contains(SECOND))
                    .as("taken on in minute %s", minute)
                    .isEqualTo(minute > 15);
        }
    }

    @Test
    void sparesTheSecondWhereItWasClosed() {
        Flag flag = raised();
        post.postman().round();
        Closing closing = new Closing(
                "Called her, nothing found",
                PostRoom.AUTHOR,
                practice.now(),
                Closing.Result.NOTHING_FOUND,
                Closing.Harm.NONE,
                Closing.Involvement.NO,
                "",
                "",
                false,
                null,
                null,
                null);
        practice.write(() -> practice.room(Flags.class).add(flag.closed(closing, PostRoom.AUTHOR, practice.now())));
        post.later(Duration.ofMinutes(16));
        post.postman().round();
        assertThat(told()).containsExactly(FIRST);
    }

    @Test
    void ringsOnceHoweverOftenTheSignIsSeenAndAnewWhenItGetsWorse() {
        Flag flag = raised();
        ring(flag);
        post.postman().round();
        assertThat(told()).containsExactly(FIRST);
        takeOn(flag);
        Flag worse = seenAgain(flag, Urgency.SAME_DAY, true);
        post.postman().round();
        post.later(Duration.ofMinutes(15));
        post.postman().round();
        assertThat(told()).containsExactly(FIRST, FIRST, SECOND);
        takeOn(worse);
        seenAgain(worse, Urgency.SAME_DAY, false);
        post.postman().round();
        assertThat(told()).hasSize(3);
    }

    @Test
    void ringsAnewAndAsksForSomebodyAnewWhereItGetsWorseAndIsAsUrgentAsItCanBe() {
        Flag flag = seenAgain(raised(), Urgency.SAME_DAY, true);
        post.postman().round();
        takeOn(flag);
        post.handed.clear();
        Flag worse = seenAgain(flag, Urgency.SAME_DAY, true);
        assertThat(practice.room(Alarm.class).of(worse).open()).isTrue();
        post.postman().round();
        post.later(Duration.ofMinutes(15));
        post.postman().round();
        assertThat(told()).containsExactly(FIRST, SECOND);
        takeOn(worse);
        assertThat(practice.room(Alarm.class).of(worse).open()).isFalse();
    }

    @Test
    void isSentTwiceRatherThanNotAtAllWhereTheSenderDied() {
        Flag flag = raised();
        Message first = post.outbox.about(flag.id()).getFirst();
        practice.write(() -> post.outbox.claim(first.id(), practice.now()));
        post.later(Postman.GONE.plusMillis(1));
        post.postman().takeUpAbandoned();
        post.postman().round();
        assertThat(told()).containsExactly(FIRST);
    }

    @Test
    void isTriedAgainWhereNobodyKnowsWhetherItArrived() {
        raised();
        post.answer(letter -> new Handed.Unknown("no answer"));
        post.postman().round();
        post.later(Duration.ofSeconds(30));
        post.postman().round();
        assertThat(told()).containsExactly(FIRST, FIRST);
    }

    @Test
    void namesNobodyAndNoSignAndLeadsToTheFlagByItsNumberAlone() {
        Flag flag = raised();
        post.postman().round();
        Letter letter = post.handed.element();
        assertThat(letter.text()).contains("https://clinic.example/flags/" + flag.id());
        assertThat(letter.subject() + letter.text()).doesNotContainIgnoringCase("Ada", "Quill", "blister", flag.rule());
    }

    @Test
    void allOfItStandsWithTheFlag() {
        Flag flag = raised();
        post.postman().round();
        assertThat(practice.room(Alarm.class).of(flag).open()).isTrue();
        takeOn(flag);
        Alarm.News news = practice.room(Alarm.class).of(flag);
        assertThat(news.open()).isFalse();
        assertThat(news.lines())
                .extracting(Alarm.Line::step)
                .containsExactly(Alarm.Step.DONE, Alarm.Step.DROPPED, Alarm.Step.DONE);
        assertThat(news.lines().getFirst().text()).contains(FIRST, "15 Jun 2026, 02:30");
        assertThat(news.lines().getLast().text()).contains("took it on");
    }

    @Test
    void ringsNobodyWhereNobodyIsOnCall() {
        post.set(OnCall.FIRST, "");
        post.set(OnCall.SECOND, "");
        Flag flag = raised();
        assertThat(post.outbox.about(flag.id())).isEmpty();
    }

    private List<String> told() {
        return post.handed.stream().map(letter -> letter.to().address()).toList();
    }

    private void ring(Flag flag) {
        practice.write(() -> bell.ring(flag, practice.now()));
    }

    private Flag seenAgain(Flag flag, Urgency urgency, boolean worse) {
        List<Flag.Sighting> sightings = new ArrayList<>(flag.sightings());
        sightings.add(new Flag.Sighting(UUID.randomUUID(), practice.now(), 25, List.of("blisters"), worse));
        Flag again = new Flag(
                flag.id(),
                flag.client(),
                flag.session(),
                flag.rule(),
                urgency,
                sightings,
                null,
                flag.atlasVersion(),
                flag.provenance().next(PostRoom.AUTHOR, practice.now(), "seen again"));
        practice.write(() -> practice.room(Flags.class).add(again));
        ring(again);
        return again;
    }

    private void takeOn(Flag flag) {
        practice.write(() -> bell.takeOn(flag, PostRoom.AUTHOR, practice.now()));
    }

    private Flag raised() {
        Client ada = post.client("ada@example.org", "");
        Flag flag = new Flag(
                UUID.randomUUID(),
                ada.id(),
                UUID.randomUUID(),
                "blisters",
                Urgency.WITHIN_24_H,
                List.of(new Flag.Sighting(UUID.randomUUID(), practice.now(), 24, List.of("blisters"), false)),
                null,
                "atlas",
                Provenance.first(ada.id(), practice.now()));
        practice.write(() -> practice.room(Flags.class).add(flag));
        ring(flag);
        return flag;
    }
}
