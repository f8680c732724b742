package fibril.app;

import fibril.clinic.database.Database;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.practice.PracticeClock;
import fibril.clinic.practice.SetUpCode;
import fibril.clinic.practice.Settings;
import fibril.clinic.vault.FileVault;
import fibril.clinic.vault.KeyFile;
import fibril.clinic.vault.Vault;
import fibril.clinic.web.Messages;
import fibril.clinic.web.Words;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** How the pieces of a running practice are put together. */
@SpringBootConfiguration
@EnableAutoConfiguration
@EnableTransactionManagement
@ComponentScan({"fibril.clinic", "fibril.app"})
public class Server {

    @Bean
    Database database(@Value("${fibril.data}") Path folder, @Value("${fibril.database-url:}") String url) {
        return (url.isEmpty() ? Database.inFolder(folder) : Database.atUrl(url)).migrated();
    }

    @Bean
    DSLContext dsl(Database database) {
        return database.dsl();
    }

    @Bean
    PlatformTransactionManager transactions(Database database) {
        return database.transactions();
    }

    @Bean
    Vault vault(@Value("${fibril.data}") Path folder, @Value("${fibril.key-file:}") String keyFile) {
        Path data = folder.toAbsolutePath().normalize();
        Path key = keyFile.isEmpty() ? data.resolveSibling(data.getFileName() + ".key") : Path.of(keyFile);
        return new FileVault(data.resolve("vault"), KeyFile.at(key, data));
    }

    @Bean
    CurrentAtlas atlas(@Value("${fibril.data}") Path folder) {
        return new CurrentAtlas(folder);
    }

    /** The practice's own clock: healing is counted in its calendar days. */
    @Bean
    PracticeClock practiceClock(Settings settings) {
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
