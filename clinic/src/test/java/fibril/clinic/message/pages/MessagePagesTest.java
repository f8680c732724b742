package fibril.clinic.message.pages;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.message.ContactWish;
import fibril.clinic.message.ContactWish.Way;
import fibril.clinic.message.ContactWishes;
import fibril.clinic.message.DeliveryState;
import fibril.clinic.message.Handed;
import fibril.clinic.message.Letter;
import fibril.clinic.message.MessageKind;
import fibril.clinic.message.OnCall;
import fibril.clinic.message.post.PostRoom;
import fibril.clinic.message.post.ReminderRound;
import fibril.clinic.people.Client;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.Settings;
import fibril.clinic.recover.ClientLink;
import fibril.clinic.recover.ClientLinks;
import fibril.clinic.recover.LinkPost;
import fibril.clinic.recover.LinkScope;
import fibril.clinic.recover.LinkToken;
import fibril.clinic.testkit.OpenPractice;
import fibril.clinic.web.Form;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MessagePagesTest {

    private static final SignedIn OWNER = new SignedIn(new UUID(0, 2), "Ola Owner", Role.OWNER);

    private final OpenPractice practice = OpenPractice.onSqlite();
    private final PostRoom post = new PostRoom(practice);

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void openingTheAddressInAMailStopsNothingAndPostingItStopsThatKindAlone() {
        Client ada = reminded();
        String token = tokenOfReminder();
        StopController stop = practice.room(StopController.class);
        Document asks = practice.page(stop.show(token));
        assertThat(asks.select("form[method=post]").attr("action")).isEqualTo("/stop/" + token);
        assertThat(asks.text()).doesNotContain("Ada");
        assertThat(wish(ada).stopped()).isEmpty();

        Document done = practice.page(stop.stop(token));
        assertThat(done.select("form[method=post]")).isEmpty();
        assertThat(wish(ada).stopped()).containsExactly(MessageKind.APPOINTMENT);
        assertThat(wish(ada).provenance().author()).isEqualTo(ada.id());
        practice.page(stop.stop(token));
        assertThat(wish(ada).provenance().version()).isEqualTo(2);

        post.book(ada, practice.now().plus(Duration.ofHours(40)));
        assertThat(practice.room(ReminderRound.class).write()).isZero();
    }

    @Test
    void anAddressNobodyWasGivenStopsNothing() {
        Client ada = reminded();
        Reply.View answer = (Reply.View) practice.room(StopController.class).stop("nonsense");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(wish(ada).stopped()).isEmpty();
    }

    @Test
    void sheIsAskedFirstAndHowSheSaidSoIsKept() {
        Client ada = post.client("ada@example.org", "");
        ClientMessagesController hers = practice.room(ClientMessagesController.class);
        assertThat(practice.page(hers.index(ada.id())).text()).contains("She was not asked yet");
        Reply.View silent = (Reply.View) hers.update(ada.id(), form("way", "EMAIL", "version", "0"), OWNER);
        assertThat(silent.status()).isEqualTo(422);
        assertThat(practice.page(silent).select("#said-error").text()).contains("How she said so");
        hers.update(
                ada.id(),
                form("way", "EMAIL", "version", "0", "said", "asked at the desk", "wanted", "APPOINTMENT"),
                OWNER);
        assertThat(wish(ada).way()).isEqualTo(Way.EMAIL);
        assertThat(wish(ada).stopped())
                .containsExactlyInAnyOrder(MessageKind.CHECK_IN, MessageKind.LOOK, MessageKind.VERDICT);
        assertThat(practice.page(hers.index(ada.id())).text()).contains("asked at the desk");
    }

    @Test
    void aWayWithoutAnAddressAndAStaleFormAreRefusedWithWhatWasTyped() {
        Client ada = post.client("ada@example.org", "");
        ClientMessagesController hers = practice.room(ClientMessagesController.class);
        Document none =
                refused(hers.update(ada.id(), form("way", "SMS", "version", "0", "said", "by telephone"), OWNER), 422);
        assertThat(none.select("#way-error").text()).contains("no mobile number");
        assertThat(none.select("input[name=said]").val()).isEqualTo("by telephone");
        post.wish(ada, Way.EMAIL);
        Document stale =
                refused(hers.update(ada.id(), form("way", "NEITHER", "version", "0", "said", "x"), OWNER), 409);
        assertThat(stale.text()).contains("changed this meanwhile");
        assertThat(wish(ada).way()).isEqualTo(Way.EMAIL);
    }

    @Test
    void everySendingStandsWithItsTextInHerRecord() {
        Client ada = reminded();
        tokenOfReminder();
        Document page =
                practice.page(practice.room(ClientMessagesController.class).index(ada.id()));
        assertThat(page.text()).contains("Reminder of an appointment", "by e-mail to ada@example.org", "Sent");
        assertThat(page.select("details .typed").text()).contains("you have an appointment on 16 Jun 2026 at 15:00");
        assertThat(page.text()).doesNotContain("/stop/");
    }

    @Test
    void whatDidNotArriveStandsOnThePageUntilSomebodySaysSo() {
        reminded();
        post.answer(letter -> new Handed.Never("no such mailbox"));
        post.postman().round();
        OutboxController outbox = practice.room(OutboxController.class);
        Document page = practice.page(outbox.index());
        assertThat(page.text()).contains("Not sent: no such mailbox", "Ada Quill");
        assertThat(practice.room(UndeliveredCount.class).failed()).isEqualTo(1);
        UUID id = post.outbox.unheeded().getFirst().id();
        practice.write(() -> outbox.seen(id, OWNER));
        assertThat(practice.room(UndeliveredCount.class).failed()).isZero();
    }

    @Test
    void theOwnerSetsItAllOnOnePageAndIsToldWhatIsMissing() {
        MessageSettingsController settings = practice.room(MessageSettingsController.class);
        Document page = practice.page(settings.edit());
        assertThat(page.text()).contains("no mail server is set", "no SMS gateway is set", "Nobody is on call");
        List<String> filled =
                new ArrayList<>(List.of("quietFrom", "21:00", "quietUntil", "07:30", "first", "a@example.org"));
        filled.addAll(List.of("second", "07700 900123", "minutes", "20", "wanted-APPOINTMENT", "yes"));
        for (MessageKind kind : MessageKind.reminders()) filled.addAll(List.of("lead-" + kind, "5"));
        settings.update(form(filled.toArray(String[]::new)), OWNER);
        OnCall onCall = OnCall.of(practice.room(Settings.class));
        assertThat(onCall.inOrder()).extracting(to -> to.address()).containsExactly("a@example.org", "07700900123");
        assertThat(onCall.patience()).isEqualTo(Duration.ofMinutes(20));
        Document again = practice.page(settings.edit());
        assertThat(again.select("#quietFrom").val()).isEqualTo("21:00");
        assertThat(again.select("input[name=wanted-CHECK_IN]").hasAttr("checked"))
                .isFalse();
        assertThat(again.text()).contains("Somebody on call cannot be reached");
    }

    @Test
    void nonsenseInTheSettingsIsNamedFieldByField() {
        MessageSettingsController settings = practice.room(MessageSettingsController.class);
        Document page = refused(
                settings.update(
                        form("quietFrom", "25:99", "quietUntil", "", "first", "nobody", "minutes", "9999"), OWNER),
                422);
        assertThat(page.select("#quietFrom-error").text()).contains("25:99");
        assertThat(page.select("#quietUntil-error").text()).contains("Until");
        assertThat(page.select("#minutes-error")).isNotEmpty();
        assertThat(page.select("#lead-LOOK-error")).isNotEmpty();
    }

    @Test
    void aTestMessageGoesWhereItIsWantedAndNowhereElse() {
        MessageSettingsController settings = practice.room(MessageSettingsController.class);
        refused(settings.test(form("testTo", "nowhere"), OWNER), 422);
        practice.write(() -> settings.test(form("testTo", "me@example.org"), OWNER));
        post.postman().round();
        assertThat(post.handed).extracting(letter -> letter.to().address()).containsExactly("me@example.org");
    }

    @Test
    void theAddressOfHerPageIsInTheMessageAndInNoRecord() {
        Client ada = post.client("ada@example.org", "");
        post.wish(ada, Way.EMAIL);
        LinkToken token = LinkToken.random(new Random(5));
        ClientLink link = ClientLink.fresh(
                UUID.randomUUID(),
                ada.id(),
                new LinkScope.AfterCare(UUID.randomUUID()),
                token,
                OWNER.id(),
                practice.now(),
                practice.now().plus(ClientLink.AFTER_CARE));
        practice.write(() -> {
            practice.room(ClientLinks.class).add(link);
            practice.room(LinkPost.class)
                    .send(link, "https://clinic.example/link/" + token.text(), OWNER.id(), practice.now());
        });
        post.postman().round();
        assertThat(post.handed.element().text()).contains("https://clinic.example/link/" + token.text());
        assertThat(post.outbox.ofClient(ada.id()).getFirst().body()).doesNotContain(token.text());
        assertThat(post.outbox.ofClient(ada.id()).getFirst().delivery().state()).isEqualTo(DeliveryState.SENT);
    }

    @Test
    void aLinkIsOfferedOnlyWhereItCanGo() {
        Client ada = post.client("ada@example.org", "");
        LinkPost links = practice.room(LinkPost.class);
        assertThat(links.offer(ada))
                .isEqualTo(new LinkPost.Offer(false, practice.words().t("link.send.notAsked")));
        post.wish(ada, Way.NEITHER);
        assertThat(links.offer(ada).possible()).isFalse();
        post.wish(ada, Way.EMAIL);
        assertThat(links.offer(ada).text()).contains("no mail server is set");
    }

    private Client reminded() {
        Client ada = post.client("ada@example.org", "");
        post.wish(ada, Way.EMAIL);
        post.book(ada, OpenPractice.NINE.plus(Duration.ofHours(30)));
        practice.room(ReminderRound.class).write();
        post.later(Duration.ofHours(6));
        return ada;
    }

    private String tokenOfReminder() {
        post.postman().round();
        Letter letter = post.handed.element();
        return letter.stop().substring(letter.stop().lastIndexOf('/') + 1);
    }

    private ContactWish wish(Client client) {
        return practice.room(ContactWishes.class).of(client.id()).orElseThrow();
    }

    private Document refused(Reply answer, int status) {
        assertThat(((Reply.View) answer).status()).isEqualTo(status);
        return practice.page(answer);
    }

    private Form form(String... fields) {
        return practice.form(fields);
    }
}
