package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.database.SqliteFile;
import fibril.clinic.practice.store.SqlAuditTrail;
import fibril.clinic.testkit.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real process on a small disk: full while it works, read-only before it starts, taken by another process. */
class FullDiskTest {

    private static final int ENOUGH_TO_FILL_IT = 500;

    private final SmallDisk disk = new SmallDisk(TestDatabase.emptyFolder().resolve("disk"), 24);
    private final Path data = disk.place().resolve("practice");
    private RealProcess process;
    private Visitor owner;

    @BeforeEach
    void open() {
        process = RealProcess.serving(data, "");
        process.setUp();
        owner = Visitor.signedIn(process::address, RealProcess.OWNER, Visitor.PASSWORD);
    }

    @AfterEach
    void close() {
        process.kill();
        disk.close();
    }

    @Test
    void saysThatItIsFullGoesOnReadingAndLosesNothing() {
        String first = add();
        disk.fillUpTo(200_000);
        int kept = 1;
        while (kept < ENOUGH_TO_FILL_IT && send(UUID.randomUUID()) == 303) kept++;
        assertThat(kept).as("clients kept before the disk was full").isLessThan(ENOUGH_TO_FILL_IT);
        var refused = owner.post("/clients", form(UUID.randomUUID()));
        assertThat(refused.statusCode()).isEqualTo(507);
        assertThat(refused.body()).contains("Nothing can be kept at the moment").doesNotContain("SQLITE");
        assertThat(owner.upload(first + "/portrait", Map.of("version", "1"), "portrait", Camera.jpeg("full"))
                        .statusCode())
                .isEqualTo(507);
        assertThat(owner.get(first).body()).contains("Full");
        assertThat(owner.get("/clients").statusCode()).isEqualTo(200);
        disk.makeRoom();
        String last = add();
        assertThat(owner.get(last).statusCode()).isEqualTo(200);
        process.kill();
        try (SqliteFile file = SqliteFile.in(data)) {
            assertThat(file.problems()).isEmpty();
            assertThat(file.rows()).containsEntry("client", (long) kept + 1);
            assertThat(SqlAuditTrail.walked(file.dsl(), List.of()).faults()).isEmpty();
        }
    }

    @Test
    void staysShutOnADiskThatCannotBeWrittenAndOpensWhenItCan() {
        String first = add();
        process.kill();
        disk.readOnly(true);
        assertThat(RealProcess.refusal(data))
                .contains("cannot be written")
                .contains("Nothing was changed")
                .doesNotContain("\tat ");
        disk.readOnly(false);
        process = RealProcess.serving(data, "");
        assertThat(Visitor.signedIn(process::address, RealProcess.OWNER, Visitor.PASSWORD)
                        .get(first)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void letsNoSecondProcessIn() {
        assertThat(RealProcess.refusal(data))
                .contains("another Fibril is open on the folder")
                .hasLineCount(1);
        assertThat(owner.get("/clients").statusCode()).isEqualTo(200);
    }

    private String add() {
        UUID id = UUID.randomUUID();
        assertThat(send(id)).isEqualTo(303);
        return "/clients/" + id;
    }

    private int send(UUID id) {
        return owner.post("/clients", form(id)).statusCode();
    }

    private static Map<String, String> form(UUID id) {
        return Map.of(
                "key",
                id.toString(),
                "given",
                "Made",
                "family",
                "Full " + id,
                "born",
                "1990-02-03",
                "sex",
                "FEMALE",
                "notes",
                "x".repeat(3_000));
    }
}
