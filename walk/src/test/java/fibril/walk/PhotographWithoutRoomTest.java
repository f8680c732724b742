package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.database.SqliteFile;
import fibril.clinic.practice.Role;
import fibril.clinic.testkit.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A photograph of a session for which the disk has no room, or room for only some of what it is kept as. */
class PhotographWithoutRoomTest {

    private final SmallDisk disk = new SmallDisk(TestDatabase.emptyFolder().resolve("disk"), 64);
    private final Path data = disk.place().resolve("practice");

    @AfterEach
    void close() {
        disk.close();
    }

    @Test
    void leavesNoHalfAndNoRowWithoutItsFileAndWhatIsLeftOverIsLaidAside() {
        // opened a second time, so that the journal of its database is short and needs room itself
        String signIn = "owner";
        try (Practice practice = Practice.in(data)) {
            Visitor.hire(practice, Role.OWNER, signIn, "Owen Owner");
            FirstDay.of(Visitor.signedIn(practice, signIn, Visitor.PASSWORD));
        }
        int kept = 0;
        int refused = 0;
        try (Practice practice = Practice.in(data)) {
            Visitor owner = Visitor.signedIn(practice, signIn, Visitor.PASSWORD);
            Random chance = new Random(1);
            WritingLoad load = new WritingLoad(owner, 1);
            String session = new CourseOfCare(load, CourseOfCare.stocked(load, chance), chance).begun();
            for (int left = 0; left < 120_000; left += 8_000) {
                disk.fillUpTo(left);
                HttpResponse<String> answer = owner.upload(
                        session + "/photographs",
                        Map.of("moment", "BEFORE", "view", "FRONT"),
                        "photo",
                        Camera.jpeg("room for " + left));
                assertThat(answer.statusCode()).isIn(303, 507);
                if (answer.statusCode() == 507) refused++;
                else kept++;
                disk.makeRoom();
                assertThat(files()).noneMatch(name -> name.endsWith(".part"));
                assertThat(files()).as("with room for %d", left).containsAll(spokenOf());
            }
            assertThat(photographsOf(session)).isEqualTo(kept);
        }
        assertThat(refused).as("photographs without room").isPositive();
        assertThat(kept).as("photographs with room").isPositive();
        Practice.in(data).close();
        assertThat(files()).isEqualTo(spokenOf());
    }

    private int photographsOf(String session) {
        try (SqliteFile file = SqliteFile.in(data)) {
            return file.dsl()
                    .fetchSingle(
                            "select count(*) from photograph where session_id = ?", session.replaceFirst(".*/", ""))
                    .get(0, Integer.class);
        }
    }

    private Set<String> spokenOf() {
        try (SqliteFile file = SqliteFile.in(data)) {
            return file.spokenOf();
        }
    }

    private Set<String> files() {
        try (Stream<Path> files = Files.walk(data.resolve("vault"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .collect(Collectors.toSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
