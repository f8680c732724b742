package fibril.clinic.rights;

import static fibril.clinic.testkit.OpenPractice.OWNER;
import static fibril.clinic.testkit.OpenPractice.texts;
import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.practice.Audit;
import fibril.clinic.rights.pages.HoldsController;
import fibril.clinic.rights.pages.RightsDue;
import fibril.clinic.testkit.OpenPractice;
import fibril.clinic.treat.Made;
import fibril.clinic.treat.Sessions;
import fibril.clinic.web.Reply;
import java.time.Instant;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** And what the pages say on the way. */
class SqliteErasureTest extends ErasureContract {

    SqliteErasureTest() {
        super(OpenPractice.onSqlite());
    }

    @Test
    void showsFirstWhatWillHappenAndChangesNothing() {
        scene();
        Document shown = page(erasure.show(ada));
        assertThat(shown.text())
                .contains("nothing stands against it")
                .contains("3 photographs that her care does not need")
                .contains("2 wishes and plans")
                .contains("One consent to teaching or marketing")
                .contains("One use of a photograph outside the record")
                .contains("Until 15 Jun 2032.");
        assertThat(clients.find(ada)).isPresent();
    }

    @Test
    void readsALockedRecordOnlyForTheOwnerAndEveryTime() {
        scene();
        lock(PASSWORD);
        Document shown = page(locked.show(ada, OWNER));
        page(locked.show(ada, OWNER));
        assertThat(shown.text()).contains("Locked record of Ada Example", "letter of 3 June", "kept until 15 Jun 2032");
        assertThat(shown.select("form[action$=/end]")).isEmpty();
        assertThat(practice.room(Audit.class).of("client", ada.toString()))
                .filteredOn(event -> event.action().equals("read"))
                .hasSize(2);
    }

    @Test
    void asksForThePasswordAndLosesNothingTyped() {
        scene();
        Document refused = page(lock("wrong"));
        assertThat(texts(refused, ".field .error")).hasSize(1);
        assertThat(refused.select("[name=reason]").text()).isEqualTo("letter of 3 June");
        assertThat(clients.find(ada)).isPresent();
        assertThat(((Reply.View) erasure.lock(ada, practice.form(), OWNER)).status())
                .isEqualTo(422);
    }

    @Test
    void goesNoFurtherWhileTheOwnerHoldsIt() {
        scene();
        HoldsController holds = practice.room(HoldsController.class);
        holds.set(ada, practice.form("holdReason", "a claim of May"), OWNER);
        Document refused = page(lock(PASSWORD));
        assertThat(refused.text())
                .contains("Kept on the owner’s word: “a claim of May”", "One thing stands against it");
        assertThat(clients.find(ada)).isPresent();
        holds.lift(ada, practice.form("liftReason", "settled"), OWNER);
        assertThat(lock(PASSWORD)).isInstanceOf(Reply.SeeOther.class);
    }

    @Test
    void stopsForASessionThatIsNotFinished() {
        scene();
        practice.write(() -> practice.room(Sessions.class).add(Made.session(ada, NINE)));
        assertThat(page(lock(PASSWORD)).text()).contains("is not finished");
    }

    @Test
    void opensAgainWhatWasLockedByMistakeAndSaysWhatStaysGone() {
        Scene scene = scene();
        lock(PASSWORD);
        locked.restore(ada, practice.form("reason", "wrong Ada", "unlockPassword", PASSWORD), OWNER);
        assertThat(clients.find(ada)).isPresent();
        assertThat(vault.get(scene.loose().original())).isEmpty();
        assertThat(locked.show(ada, OWNER)).isInstanceOf(Reply.NotFound.class);
        assertThat(chainFaults()).isEmpty();
    }

    @Test
    void doesNotEndWhileAPhotographStandsSomewhere() {
        scene();
        lock(PASSWORD);
        assertThat(practice.room(RightsDue.class).now())
                .extracting(line -> line.href())
                .containsExactly("/locked/" + ada);
        practice.turnTo(Instant.parse("2032-06-15T00:00:00Z"));
        assertThat(page(end()).text()).contains("A photograph is still shown: the practice’s own page");
    }
}
