package fibril.clinic.recover;

import static fibril.clinic.recover.Recovering.after;
import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.practice.Provenance;
import fibril.clinic.recover.store.SqlCheckIns;
import fibril.clinic.recover.store.SqlClientLinks;
import fibril.clinic.recover.store.SqlInbox;
import fibril.clinic.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What links and the inbox must do on any database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ClientLinksContract {

    private final TestDatabase database;
    private final ClientLinks links;
    private final CheckIns checkIns;
    private final Inbox inbox;
    private final Random random = new Random(11);

    ClientLinksContract(TestDatabase database) {
        this.database = database;
        this.links = new SqlClientLinks(database.dsl());
        this.checkIns = new SqlCheckIns(database.dsl());
        this.inbox = new SqlInbox(database.dsl());
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void findsALinkByItsHashAndNotByItsToken() {
        LinkToken token = LinkToken.random(random);
        ClientLink link = link(token, UUID.randomUUID());
        database.inTransaction(() -> links.add(link));
        assertThat(links.withHash(token.hash())).contains(link);
        assertThat(links.withHash(token.text())).isEmpty();
        assertThat(links.find(link.id())).contains(link);
        assertThat(links.of(link.scope())).containsExactly(link);
    }

    @Test
    void keepsApartWhatIsForASessionAndWhatIsForAVisit() {
        UUID about = UUID.randomUUID();
        ClientLink after = link(LinkToken.random(random), about);
        ClientLink before = link(LinkToken.random(random), new LinkScope.BeforeVisit(about));
        database.inTransaction(() -> {
            links.add(after);
            links.add(before);
        });
        assertThat(links.of(after.scope())).containsExactly(after);
        assertThat(links.of(before.scope())).containsExactly(before);
    }

    @Test
    void remembersTheFirstAndTheLastOpeningAndForgivesTheTries() {
        ClientLink link = added();
        database.inTransaction(() -> {
            links.countTry(link.id());
            links.countTry(link.id());
            links.opened(link.id(), after(1));
            links.countTry(link.id());
            links.opened(link.id(), after(2));
        });
        ClientLink opened = links.find(link.id()).orElseThrow();
        assertThat(opened.firstUsedAt()).contains(after(1));
        assertThat(opened.lastUsedAt()).contains(after(2));
        assertThat(opened.wrongTries()).isZero();
    }

    @Test
    void tellsOfALockUntilTheLinkIsEnded() {
        ClientLink link = added();
        database.inTransaction(() -> links.lock(link.id(), after(3)));
        assertThat(links.lockedAt(after(4))).extracting(ClientLink::id).contains(link.id());
        assertThat(links.lockedAt(link.expiresAt())).extracting(ClientLink::id).doesNotContain(link.id());
        database.inTransaction(() -> links.revoke(link.id(), after(5)));
        assertThat(links.lockedAt(after(6))).extracting(ClientLink::id).doesNotContain(link.id());
    }

    @Test
    void keepsTheMomentOfTheFirstRevoking() {
        ClientLink link = added();
        database.inTransaction(() -> links.revoke(link.id(), after(5)));
        database.inTransaction(() -> links.revoke(link.id(), after(9)));
        assertThat(links.find(link.id()).orElseThrow().revokedAt()).contains(after(5));
    }

    @Test
    void countsTriesThatComeAtOnceOneByOne() throws Exception {
        ClientLink link = added();
        List<Integer> counts = new ArrayList<>();
        try (ExecutorService crowd = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> tries = new ArrayList<>();
            for (int i = 0; i < 24; i++) tries.add(crowd.submit(() -> countTry(link)));
            for (Future<Integer> one : tries) counts.add(one.get());
        }
        assertThat(counts).hasSize(24).doesNotHaveDuplicates();
    }

    private int countTry(ClientLink link) {
        List<Integer> count = new ArrayList<>();
        database.inTransaction(() -> count.add(links.countTry(link.id())));
        return count.getFirst();
    }

    @Test
    void holdsWhatAClientSentUntilSomebodyHasReadIt() {
        UUID client = UUID.randomUUID();
        CheckIn sent = checkIn(client, client);
        CheckIn typedByStaff = checkIn(client, Recovering.AUTHOR);
        database.inTransaction(() -> {
            checkIns.add(sent);
            checkIns.add(typedByStaff);
        });
        assertThat(sent.isFromHome()).isTrue();
        assertThat(inbox.unread()).contains(sent).doesNotContain(typedByStaff);
        database.inTransaction(() -> inbox.read(sent.id(), Recovering.AUTHOR, after(2)));
        database.inTransaction(() -> inbox.read(sent.id(), Recovering.AUTHOR, after(3)));
        assertThat(inbox.unread()).doesNotContain(sent);
    }

    private ClientLink added() {
        ClientLink link = link(LinkToken.random(random), UUID.randomUUID());
        database.inTransaction(() -> links.add(link));
        return link;
    }

    private static ClientLink link(LinkToken token, UUID session) {
        return link(token, new LinkScope.AfterCare(session));
    }

    private static ClientLink link(LinkToken token, LinkScope scope) {
        return ClientLink.fresh(
                UUID.randomUUID(),
                UUID.randomUUID(),
                scope,
                token,
                Recovering.AUTHOR,
                Recovering.END,
                Recovering.END.plus(ClientLink.AFTER_CARE));
    }

    private static CheckIn checkIn(UUID client, UUID author) {
        return new CheckIn(
                UUID.randomUUID(),
                client,
                UUID.randomUUID(),
                CheckIn.IN_BETWEEN,
                after(1),
                new Answers(Recovering.pain(3)),
                "",
                List.of(),
                Provenance.first(author, after(1)));
    }
}
