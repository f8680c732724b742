package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.database.SqliteFile;
import fibril.clinic.practice.store.SqlAuditTrail;
import fibril.clinic.testkit.TestDatabase;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The disk turns read-only under the real process while it is at work. */
class ErringDiskTest {

    private final ErringDisk disk = new ErringDisk(TestDatabase.emptyFolder().resolve("disk"), 48);
    private final Path data = disk.place().resolve("practice");
    private RealProcess process;
    private Visitor owner;

    @BeforeEach
    void open() {
        process = RealProcess.serving(data, "");
        process.setUp();
        owner = signedIn();
    }

    @AfterEach
    void close() {
        process.kill();
        disk.close();
    }

    @Test
    void goesOnReadingSaysWhyNothingIsKeptAndIsWholeWhenTheDiskIsMended() {
        String first = "/clients/" + UUID.randomUUID();
        String second = "/clients/" + UUID.randomUUID();
        assertThat(send(first).statusCode()).isEqualTo(303);
        assertThat(send(second).statusCode()).isEqualTo(303);
        assertThat(portrait(first, "before").statusCode()).isEqualTo(303);
        disk.errs();
        for (int again = 0; again < 2; again++) {
            isRefused(send("/clients/" + UUID.randomUUID()));
            isRefused(portrait(second, "while it errs"));
            assertThat(owner.get(first).body()).contains("Erring");
            assertThat(owner.get("/clients").statusCode()).isEqualTo(200);
        }
        process.kill();
        disk.mend();
        process = RealProcess.serving(data, "");
        owner = signedIn();
        assertThat(owner.get(first).body()).contains("Erring");
        assertThat(owner.get(first + "/portrait").statusCode()).isEqualTo(200);
        assertThat(send("/clients/" + UUID.randomUUID()).statusCode()).isEqualTo(303);
        process.kill();
        try (SqliteFile file = SqliteFile.in(data)) {
            assertThat(file.problems()).isEmpty();
            assertThat(file.dsl()
                            .fetchSingle("select count(distinct id) from client")
                            .get(0, Integer.class))
                    .isEqualTo(3);
            assertThat(SqlAuditTrail.walked(file.dsl(), List.of()).faults()).isEmpty();
        }
    }

    private static void isRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(507);
        assertThat(answer.body())
                .contains("Nothing can be kept at the moment")
                .doesNotContain("SQLITE")
                .doesNotContain("Read-only");
    }

    private Visitor signedIn() {
        return Visitor.signedIn(process::address, RealProcess.OWNER, Visitor.PASSWORD);
    }

    private HttpResponse<String> portrait(String client, String of) {
        return owner.upload(client + "/portrait", Map.of("version", "1"), "portrait", Camera.jpeg(of));
    }

    private HttpResponse<String> send(String client) {
        return owner.post(
                "/clients",
                Map.of(
                        "key",
                        client.replaceFirst("/clients/", ""),
                        "given",
                        "Made",
                        "family",
                        "Erring " + client.replaceFirst(".*/", ""),
                        "born",
                        "1990-02-03",
                        "sex",
                        "FEMALE"));
    }
}
