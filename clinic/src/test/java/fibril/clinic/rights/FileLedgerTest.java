package fibril.clinic.rights;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.rights.store.FileLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileLedgerTest {

    private static final Instant NINE = Instant.parse("2026-06-15T09:00:00.123Z");
    private static final Ledger.Entry LOCK =
            new Ledger.Entry(new UUID(1, 1), NINE, Ledger.Kind.LOCK, new UUID(0, 7), LocalDate.of(2032, 6, 15));
    private static final Ledger.Entry END =
            new Ledger.Entry(new UUID(1, 2), NINE.plusSeconds(1), Ledger.Kind.END, new UUID(0, 7), null);

    @TempDir
    private Path folder = Path.of("");

    private FileLedger ledger() {
        return new FileLedger(folder.resolve("practice.erasures"));
    }

    @Test
    void beginsEmptyAndGivesBackWhatWasAddedInItsOrder() {
        assertThat(ledger().entries()).isEmpty();
        ledger().add(List.of(LOCK));
        ledger().add(List.of(END));
        assertThat(ledger().entries()).containsExactly(LOCK, END);
    }

    @Test
    void keepsEachOnceHoweverOftenItIsTold() {
        ledger().add(List.of(LOCK, LOCK));
        ledger().add(List.of(LOCK, END));
        assertThat(ledger().entries()).containsExactly(LOCK, END);
    }

    @Test
    void losesNothingBehindHalfALine() throws IOException {
        ledger().add(List.of(LOCK));
        Files.writeString(folder.resolve("practice.erasures"), "00000000-0000-0001", StandardOpenOption.APPEND);
        ledger().add(List.of(END));
        assertThat(ledger().entries()).containsExactly(LOCK, END);
    }

    @Test
    void liesBesideTheKeyAndHoldsNothingButIds() throws IOException {
        assertThat(FileLedger.beside(Path.of("/srv/practice.key"))).isEqualTo(Path.of("/srv/practice.erasures"));
        ledger().add(List.of(LOCK));
        assertThat(Files.readString(folder.resolve("practice.erasures")))
                .isEqualTo("00000000-0000-0001-0000-000000000001 2026-06-15T09:00:00.123Z LOCK "
                        + "00000000-0000-0000-0000-000000000007 2032-06-15\n");
    }
}
