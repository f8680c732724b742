package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.app.demo.BusyPractice;
import fibril.clinic.database.Database;
import fibril.clinic.testkit.TestDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The pages of every day ask the database as often in a big practice as in a small one. */
class TenYearsTest {

    private static final List<String> PAGES = List.of("/", "/calendar?view=week", "/calendar", "/due");

    @Test
    void askNoMoreQuestionsOfManyClientsThanOfFew() {
        List<Integer> ofFew = questionsIn(60);
        List<Integer> ofMany = questionsIn(240);
        // of few there may be nothing of a kind, and then one question is not asked
        for (int page = 0; page < PAGES.size(); page++) {
            assertThat(ofMany.get(page)).as("questions of %s", PAGES.get(page)).isLessThan(ofFew.get(page) + 4);
        }
        assertThat(ofMany).allMatch(asked -> asked < 80);
    }

    private static List<Integer> questionsIn(int clients) {
        Path folder = TestDatabase.emptyFolder().resolve("busy");
        try (Database database = Database.inFolder(folder).migrated()) {
            ZoneId zone = ZoneId.systemDefault();
            new BusyPractice(database, folder, zone).furnish(clients, 7, LocalDate.now(ZoneOffset.UTC));
        }
        try (Practice practice = Practice.in(folder)) {
            AtomicInteger questions = practice.questions();
            List<Integer> asked = new ArrayList<>();
            for (String page : PAGES) {
                // signing in writes, so that nothing kept from before is shown again
                Visitor owner = Visitor.signedIn(practice, "owner", Practice.MADE_UP_PASSWORD);
                questions.set(0);
                assertThat(owner.get(page).statusCode()).as(page).isEqualTo(200);
                asked.add(questions.get());
            }
            return asked;
        }
    }
}
