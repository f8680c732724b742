package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.people.StageOfCare;
import fibril.clinic.people.store.HeadTables;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is kept of a client's head is given up when any table changes that a room reads for it. */
class HeadTablesTest {

    private static final Pattern READ = Pattern.compile("(?:from|join|,) ([a-z_]+)");

    @Test
    void noRoomReadsATableForTheHeadThatIsSaidToBeOfNoHead() {
        try (Practice practice = Practice.madeUp()) {
            LocalDate today = LocalDate.now(practice.piece(Clock.class));
            Collection<Client> everybody = practice.piece(Clients.class).search("", 1_000);
            assertThat(everybody).hasSizeGreaterThan(30);
            Set<String> read = new TreeSet<>();
            practice.hearQuestions(sql -> {
                Matcher tables = READ.matcher(sql);
                while (tables.find()) read.add(tables.group(1));
            });
            for (StageOfCare room : practice.pieces(StageOfCare.class))
                everybody.forEach(client -> room.stepOf(client, today));
            assertThat(read).contains("course", "red_flag", "treatment_session");
            assertThat(read).doesNotContainAnyElementsOf(HeadTables.OF_NO_HEAD);
        }
    }
}
