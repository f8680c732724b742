package fibril.clinic.practice.pages;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.practice.Audit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditFileTest {

    private static final UUID WHO = new UUID(1, 1);

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@cmd", "\tx", "\rx", "=\nx"})
    void noCellIsRunByASpreadsheet(String evil) {
        Audit.Event event = new Audit.Event(1, Instant.EPOCH, WHO, evil, evil, evil, evil, evil, "ab");
        String csv = AuditFile.of(List.of(event), Map.of(WHO, evil));
        assertThat(csv.split("'" + java.util.regex.Pattern.quote(evil), -1)).hasSize(7);
        assertThat(csv).doesNotContain("," + evil).doesNotContain("\"" + evil);
    }

    @Test
    void quotesWhatWouldBreakALine() {
        Audit.Event event =
                new Audit.Event(1, Instant.EPOCH, WHO, "192.0.2.1", "add", "client", "7", "one, \"two\"\nthree", "ab");
        assertThat(AuditFile.of(List.of(event), Map.of(WHO, "Ada")))
                .isEqualTo("sequence,at,actor,actorName,from,action,subject,subjectId,detail,hash\r\n"
                        + "1,1970-01-01T00:00:00Z,00000000-0000-0001-0000-000000000001,Ada,192.0.2.1,add,client,7,"
                        + "\"one, \"\"two\"\"\nthree\",ab\r\n");
    }
}
