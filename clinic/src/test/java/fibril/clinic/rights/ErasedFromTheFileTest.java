package fibril.clinic.rights;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.database.SqliteFile;
import fibril.clinic.testkit.EveryTable;
import fibril.clinic.testkit.OpenPractice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jooq.CloseableDSLContext;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bytes of the file itself, beyond what any table says. */
class ErasedFromTheFileTest {

    private static final String HERS = "Ottoline in client";

    @TempDir
    private Path folder = Path.of(".");

    @Test
    void nothingOfHersIsLeftInWhatThePlannerCounted() throws IOException {
        open(practice -> practice.write(() -> ottoline(practice).fill()));
        open(practice -> {});
        assertThat(isThere()).as("the test would see her").isTrue();
        assertThat(counted()).as("the planner has counted").isPositive();
        open(ErasedFromTheFileTest::erase);
        assertThat(isThere()).isFalse();
    }

    @Test
    void samplesThatWereTakenBeforeAreForgottenWhenItIsOpened() throws IOException {
        open(practice -> practice.write(() -> ottoline(practice).fill()));
        try (CloseableDSLContext file = DSL.using("jdbc:sqlite:" + folder.resolve(SqliteFile.NAME))) {
            file.execute("analyze");
            assertThat(file.fetchCount(DSL.table("sqlite_stat4"))).isPositive();
        }
        open(ErasedFromTheFileTest::erase);
        assertThat(isThere()).isFalse();
    }

    private static void erase(OpenPractice practice) {
        Removal removal = practice.room(Removal.class);
        practice.write(() -> removal.all(ottoline(practice).client(), OpenPractice.OWNER.id(), OpenPractice.NINE));
        practice.write(removal::makeUp);
    }

    private static EveryTable ottoline(OpenPractice practice) {
        return new EveryTable(practice.room(DSLContext.class), "Ottoline");
    }

    /** The last to close lays everything into the one file. */
    private void open(Consumer<OpenPractice> work) {
        try (OpenPractice practice = OpenPractice.onSqlite(folder)) {
            work.accept(practice);
        }
        assertThat(folder.resolve(SqliteFile.NAME + "-wal")).doesNotExist();
    }

    private int counted() {
        try (CloseableDSLContext file = DSL.using("jdbc:sqlite:" + folder.resolve(SqliteFile.NAME))) {
            return file.fetchCount(DSL.table("sqlite_stat1"), DSL.condition("tbl = 'client'"));
        }
    }

    private boolean isThere() throws IOException {
        return Files.readString(folder.resolve(SqliteFile.NAME), StandardCharsets.ISO_8859_1)
                .contains(HERS);
    }
}
