package fibril.clinic.copies.pages;

import static fibril.clinic.testkit.OpenPractice.texts;
import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.copies.CopyRun;
import fibril.clinic.copies.CopyRuns;
import fibril.clinic.followup.pages.DayController;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.Settings;
import fibril.clinic.testkit.CopyingForTests;
import fibril.clinic.testkit.OpenPractice;
import fibril.clinic.web.Form;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CopiesControllerTest {

    private static final SignedIn OWNER = new SignedIn(new UUID(0, 2), "Olive Owner", Role.OWNER);

    private final OpenPractice practice = OpenPractice.onSqlite();
    private final CopiesController controller = practice.room(CopiesController.class);

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void beginsUndecidedAndSaysSo() {
        assertThat(texts(page(controller.edit()), "h2:contains(How it stands) ~ ul .status"))
                .containsExactly("Nobody has said who makes the backups");
        assertThat(practice.room(CopyNews.class).isUndecided()).isTrue();
    }

    @Test
    void keepsAPlanThatIsClean() {
        Reply saved = save("NIGHTLY", "/good/copies", "2:15", "10", "3", "5");
        assertThat(saved).isEqualTo(Reply.seeOther("/settings/backups", "The plan for backups is saved."));
        Document page = page(controller.edit());
        assertThat(page.select("[name=folder]").val()).isEqualTo("/good/copies");
        assertThat(page.select("[name=time]").val()).isEqualTo("02:15");
        assertThat(page.select("[name=newest]").val()).isEqualTo("10");
        assertThat(practice.room(CopyNews.class).now().troubles()).containsExactly("No backup has been made yet");
    }

    @Test
    void namesEveryFieldThatIsWrongAndLosesNothing() {
        Reply refused = save("NIGHTLY", "/elsewhere", "quarter2", "0", "-1", "x");
        assertThat(((Reply.View) refused).status()).isEqualTo(422);
        Document page = page(refused);
        assertThat(texts(page, ".field .error"))
                .containsExactly(
                        "Folder for backups: there is no folder “/elsewhere” on this machine. Make it first, or see whether its disk is connected.",
                        "At: “quarter2” is no time of day. Write it as 02:00.",
                        "Newest copies to keep: 0 was given; 1 to 400 is allowed.",
                        "First copy of each month: -1 was given; 0 to 60 is allowed.",
                        "Rehearse restoring every: “x” is not a number.");
        assertThat(page.select("[name=folder]").val()).isEqualTo("/elsewhere");
        assertThat(practice.room(Settings.class).find("backup.folder")).isEmpty();
    }

    @Test
    void theMachinesOwnToolsNeedNoFolder() {
        save("ELSEWHERE", "", "02:00", "14", "6", "7");
        assertThat(texts(page(controller.edit()), "h2:contains(How it stands) ~ ul .status"))
                .containsExactly("Backups are made by the machine’s own tools");
        assertThat(practice.room(CopyNews.class).now().troubles()).isEmpty();
    }

    @Test
    void aPlanSomebodyElseSavedMeanwhileIsNotOverwritten() {
        String was = page(controller.edit()).select("[name=was]").val();
        save("ELSEWHERE", "", "02:00", "14", "6", "7");
        Reply late = practiceWrites(practice.form("was", was, "how", "NIGHTLY", "folder", "/good"));
        assertThat(((Reply.View) late).status()).isEqualTo(409);
        assertThat(page(late).select("[name=folder]").val()).isEqualTo("/good");
    }

    @Test
    void saysLoudlyWhatIsDatedAheadAndDoesNotCallItTheLastGood() {
        save("NIGHTLY", "/good/copies", "02:00", "14", "6", "7");
        Instant ahead = OpenPractice.NINE.plus(Duration.ofDays(400));
        CopyRun run = new CopyRun(new UUID(0, 1), CopyRun.Kind.BACKUP, ahead, ahead, true, "a.fibril", "");
        practice.write(() -> practice.room(CopyRuns.class).add(run));
        assertThat(texts(page(controller.edit()), "h2:contains(How it stands) ~ ul .status"))
                .containsExactly("A backup or a rehearsal is dated later than now", "No backup has been made yet");
        assertThat(practice.room(CopyNews.class).now().troubles())
                .contains("A backup or a rehearsal is dated later than now");
        assertThat(practice.room(CopyNews.class).now().quiet()).startsWith("Last good backup: none yet");
    }

    @Test
    void theDayPageTellsOfAFailedRehearsalAndOfAGoodOne() {
        save("NIGHTLY", "/good/copies", "02:00", "14", "6", "7");
        add(CopyRun.Kind.BACKUP, true, 1);
        add(CopyRun.Kind.REHEARSAL, false, 2);
        assertThat(day().select(".note.stop").text())
                .contains("Backups need looking after", "The last rehearsal of a restore failed");
        assertThat(day().text()).contains("Last good rehearsal: none yet");
        add(CopyRun.Kind.REHEARSAL, true, 3);
        assertThat(day().select(".note.stop")).isEmpty();
        assertThat(day().text()).contains("Last good rehearsal: 15 Jun 2026");
    }

    private Document day() {
        return page(practice.room(DayController.class).show(OWNER));
    }

    private void add(CopyRun.Kind kind, boolean good, int number) {
        Instant at = OpenPractice.NINE.minus(Duration.ofMinutes(10 - number));
        practice.write(() -> practice.room(CopyRuns.class)
                .add(new CopyRun(
                        new UUID(1, number), kind, at, at, good, "a.fibril", good ? "" : "a file is missing")));
    }

    @Test
    void warnsOfTheSameDisk() {
        save("NIGHTLY", "/good/same", "02:00", "14", "6", "7");
        assertThat(texts(page(controller.edit()), ".status"))
                .contains("The backups lie on the same disk as the practice");
    }

    @Test
    void beginsOnlyWithAPlanAndOnlyWhatThereIs() {
        CopyingForTests copying = practice.room(CopyingForTests.class);
        assertThat(((Reply.View) controller.begin(practice.form("kind", "BACKUP"))).status())
                .isEqualTo(422);
        save("NIGHTLY", "/good", "02:00", "14", "6", "7");
        assertThat(((Reply.View) controller.begin(practice.form("kind", "WISH"))).status())
                .isEqualTo(422);
        assertThat(copying.begun).isEmpty();
        controller.begin(practice.form("kind", "REHEARSAL"));
        assertThat(copying.begun).containsExactly(CopyRun.Kind.REHEARSAL);
    }

    private Reply save(String how, String folder, String time, String newest, String months, String days) {
        String was = page(controller.edit()).select("[name=was]").val();
        return practiceWrites(practice.form(
                "was",
                was,
                "how",
                how,
                "folder",
                folder,
                "time",
                time,
                "newest",
                newest,
                "months",
                months,
                "rehearseDays",
                days));
    }

    private Reply practiceWrites(Form form) {
        return controller.update(form, OWNER);
    }

    private Document page(Reply reply) {
        return practice.page(reply);
    }
}
