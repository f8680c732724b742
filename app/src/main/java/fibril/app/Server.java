package fibril.app;

import fibril.app.backup.DataFolder;
import fibril.app.backup.NightlyCopies;
import fibril.app.backup.Refusal;
import fibril.app.backup.Writing;
import fibril.app.leaving.ZippedExport;
import fibril.clinic.copies.CopyRuns;
import fibril.clinic.database.Database;
import fibril.clinic.measure.PhotoLibrary;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Changes;
import fibril.clinic.practice.CheckpointKey;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.practice.PracticeClock;
import fibril.clinic.practice.SetUpCode;
import fibril.clinic.practice.Settings;
import fibril.clinic.practice.store.SqlChanges;
import fibril.clinic.practice.store.SqlOverlayRecords;
import fibril.clinic.practice.store.SqlSettings;
import fibril.clinic.rights.Erasing;
import fibril.clinic.rights.Ledger;
import fibril.clinic.rights.WholeExport;
import fibril.clinic.rights.store.FileLedger;
import fibril.clinic.vault.FileVault;
import fibril.clinic.vault.KeyFile;
import fibril.clinic.vault.Keys;
import fibril.clinic.vault.Vault;
import fibril.clinic.web.Messages;
import fibril.clinic.web.Words;
import fibril.photo.compare.Workbench;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** How the pieces of a running practice are put together. */
@SpringBootConfiguration
@EnableAutoConfiguration
@EnableTransactionManagement
@ComponentScan({"fibril.clinic", "fibril.app"})
public class Server {

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final Duration ANOTHER_PROGRAM_IS_SEEN = Duration.ofSeconds(1);

    @Bean
    Database database(@Value("${fibril.data}") Path folder, @Value("${fibril.database-url:}") String url) {
        return Database.of(folder, url).migrated();
    }

    @Bean
    DSLContext dsl(Database database) {
        return database.dsl();
    }

    @Bean
    Changes changes(Database database, DSLContext dsl) {
        return new SqlChanges(database.journal(), dsl, ANOTHER_PROGRAM_IS_SEEN);
    }

    @Bean
    PlatformTransactionManager transactions(Database database) {
        return database.transactions();
    }

    /** A photograph whose upload was cut off by a sudden end has no record; it is laid aside before anybody writes. */
    @Bean
    Vault vault(@Value("${fibril.data}") Path folder, @Value("${fibril.key-file:}") String keyFile, Database database) {
        Path data = folder.toAbsolutePath().normalize();
        Keys keys = KeyFile.at(keyPlace(data, keyFile), data);
        if (keys.areChanging()) {
            LOG.warn("the change of the key was cut off; everything opens, but nothing can be backed up until"
                    + " fibril rotate-key has finished it");
        }
        FileVault vault = new FileVault(data.resolve("vault"), keys);
        layAside(vault, database, data);
        return vault;
    }

    /** Not while another program writes beside: what it has laid into the vault has no record yet. */
    private static void layAside(FileVault vault, Database database, Path data) {
        Path aside = data.resolve("laid-aside");
        try (Writing alone = Writing.alone(new DataFolder(data))) {
            int laid = alone.during(() -> {
                // what was erased must not be laid aside instead
                database.vaultNamesToForget().forEach(vault::forget);
                return vault.layAside(database.vaultNames(), aside);
            });
            if (laid > 0) LOG.warn("{} files that no record speaks of were laid into {}", laid, aside);
        } catch (Refusal | IOException beside) {
            LOG.warn(
                    "files that no record speaks of stay where they are until the next start: {}", beside.getMessage());
        }
    }

    /** After the vault, which makes the key. */
    @Bean
    NightlyCopies copying(
            Vault vault,
            NightlyCopies.Place place,
            Settings settings,
            CopyRuns runs,
            Audit audit,
            PlatformTransactionManager transactions,
            PracticeClock clock) {
        return new NightlyCopies(place, settings, runs, audit, new TransactionTemplate(transactions), clock);
    }

    @Bean
    NightlyCopies.Place placeOfCopies(
            @Value("${fibril.data}") Path folder,
            @Value("${fibril.key-file:}") String keyFile,
            @Value("${fibril.database-url:}") String url,
            @Value("${fibril.backup-to:}") String fixedFolder) {
        Path data = folder.toAbsolutePath().normalize();
        return new NightlyCopies.Place(
                new DataFolder(data, url), keyPlace(data, keyFile).toAbsolutePath(), fixedFolder);
    }

    @Bean
    WholeExport export(
            DSLContext db,
            Vault vault,
            @Value("${fibril.data}") Path folder,
            @Value("${fibril.database-url:}") String url) {
        String[] program = Fibril.commands().getCommandSpec().version();
        return new ZippedExport(new DataFolder(folder), url, db, vault, program.length == 0 ? "fibril" : program[0]);
    }

    /** After the vault, which refuses a key inside the data folder. */
    @Bean
    CheckpointKey checkpointKey(
            Vault vault, @Value("${fibril.data}") Path folder, @Value("${fibril.key-file:}") String keyFile) {
        Path data = folder.toAbsolutePath().normalize();
        return CheckpointKey.at(CheckpointKey.beside(keyPlace(data, keyFile)));
    }

    /** After the vault, which makes the key it lies beside. */
    @Bean
    Ledger.Outside erasuresBesideTheKey(
            Vault vault, @Value("${fibril.data}") Path folder, @Value("${fibril.key-file:}") String keyFile) {
        Path data = folder.toAbsolutePath().normalize();
        return new FileLedger(FileLedger.beside(keyPlace(data, keyFile).toAbsolutePath()));
    }

    /** Before the first page is asked for: what was erased is not shown again out of an older copy. */
    @Bean
    SmartInitializingSingleton erasedAgain(
            Erasing erasing, Ledger.Outside outside, PlatformTransactionManager transactions, Clock clock) {
        return () -> {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            Integer again = new TransactionTemplate(transactions).execute(status -> erasing.catchUp(outside, now));
            if (again != null && again > 0) LOG.warn("{} erasures were done again in an older copy", again);
        };
    }

    private static Path keyPlace(Path data, String keyFile) {
        return keyFile.isEmpty() ? Serve.keyBeside(data) : Path.of(keyFile);
    }

    @Bean
    CurrentAtlas atlas(@Value("${fibril.data}") Path folder, DSLContext db, PlatformTransactionManager transactions) {
        return new CurrentAtlas(folder, new SqlOverlayRecords(db, transactions, Clock.systemUTC()));
    }

    @Bean
    PhotoLibrary photoLibrary() {
        return Workbench::onThisMachine;
    }

    /** The practice's own clock: healing is counted in its calendar days. */
    @Bean
    PracticeClock practiceClock(DSLContext db) { // kept answers need this clock
        Settings settings = new SqlSettings(db);
        return new PracticeClock(
                Clock.systemUTC(),
                ZoneId.of(settings.get(
                        Settings.PRACTICE_ZONE, ZoneId.systemDefault().getId())));
    }

    @Bean
    SetUpCode setUpCode() {
        return SetUpCode.random(new SecureRandom());
    }

    @Bean
    Words words(Clock clock) {
        return new Words(new Messages(Locale.UK), clock::getZone);
    }
}
