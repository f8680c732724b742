package fibril.clinic.practice;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fibril.clinic.practice.store.SqlAudit;
import fibril.clinic.testkit.TestDatabase;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReadersTest {

    @Test
    void cannotWriteOutsideATransaction() {
        try (TestDatabase database = TestDatabase.sqlite()) {
            Audit audit = new SqlAudit(database.dsl(), () -> "");
            assertThatThrownBy(() -> audit.record(Instant.EPOCH, Audit.NOBODY, "add", "client", "1", ""))
                    .hasMessageContaining("readonly");
        }
    }
}
