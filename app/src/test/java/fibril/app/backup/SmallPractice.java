package fibril.app.backup;

import fibril.clinic.database.Database;
import fibril.clinic.people.Client;
import fibril.clinic.people.SampleClient;
import fibril.clinic.people.store.SqlClients;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Checkpoint;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.store.SqlAudit;
import fibril.clinic.treat.Photograph;
import fibril.clinic.treat.PhotographMoment;
import fibril.clinic.treat.PhotographView;
import fibril.clinic.treat.store.SqlPhotographs;
import fibril.clinic.vault.FileVault;
import fibril.clinic.vault.KeyFile;
import fibril.clinic.vault.Keys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A practice as it lies on disk: records, two pictures, settings of its own, and the key outside. */
final class SmallPractice implements AutoCloseable {

    final DataFolder data;
    final Keys key;
    final String picture;
    private final Database database;
    private final DSLContext dsl;
    private final TransactionTemplate transactions;
    private int number;

    /** Its records lie in its folder. */
    SmallPractice(Path parent) throws IOException {
        this(parent, "");
    }

    /** @param url of an empty PostgreSQL for its records; empty for a file in its folder */
    SmallPractice(Path parent, String url) throws IOException {
        data = new DataFolder(parent.resolve("practice"), url);
        Files.createDirectories(data.folder());
        database = Database.of(data.folder(), url).migrated();
        dsl = database.dsl();
        transactions = new TransactionTemplate(database.transactions());
        key = KeyFile.at(data.keyFile(), data.folder());
        Files.writeString(data.folder().resolve("overlay.json"), "{}");
        picture = keepPicture(1);
        keepPicture(2);
    }

    FileVault vault() {
        return new FileVault(data.vault(), key);
    }

    /** A picture, and the row that speaks of it. */
    String keepPicture(long seed) {
        return keepPicture(seed, 40_000);
    }

    String keepPicture(long seed, int size) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        String name = vault().put(bytes);
        transactions.executeWithoutResult(status -> dsl.execute(
                "insert into finding_paper (id, version, author, written_at, reason, client, rule, kind, written_by,"
                        + " given_on, expires_on, note, vault_name, content_type, withdrawn)"
                        + " values (?, 1, ?, 0, '', ?, 'r', 'LETTER', 'Dr Made Up', '2026-01-01', '2027-01-01', '', ?, 'image/png', false)",
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                name));
        return name;
    }

    void keepClient(String name) {
        int between = name.indexOf(' ');
        Client client =
                SampleClient.of(name.substring(0, between), name.substring(between + 1), LocalDate.of(1990, 2, 3));
        transactions.executeWithoutResult(status -> new SqlClients(dsl).add(client));
    }

    /** A photograph with its file; answers the name of its original. */
    String keepPhotograph(long seed) {
        byte[] original = new byte[40_000];
        new Random(seed).nextBytes(original);
        String name = vault().put(original);
        Photograph photograph = new Photograph(
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                PhotographMoment.BEFORE,
                PhotographView.FRONT,
                name,
                name,
                320,
                240,
                Instant.EPOCH,
                "",
                Provenance.first(Audit.NOBODY, Instant.EPOCH));
        transactions.executeWithoutResult(status -> new SqlPhotographs(dsl).add(photograph));
        return name;
    }

    Path fileOf(String name) {
        return data.vault().resolve(name.substring(0, 2)).resolve(name);
    }

    /** Two rows that belong together: half of them is a broken record. */
    void writePair() {
        int pair = number++;
        transactions.executeWithoutResult(status -> {
            row("left " + pair);
            row("right " + pair);
        });
    }

    private void row(String name) {
        dsl.execute(
                "insert into setting (name, version, author, written_at, content) values (?, 1, ?, 0, 'x')",
                name,
                Audit.NOBODY);
    }

    void writeEvents(int events) {
        for (int i = 0; i < events; i++) {
            transactions.executeWithoutResult(
                    status -> audit().record(Instant.EPOCH, Audit.NOBODY, "add", "client", "1", ""));
        }
    }

    Checkpoint checkpoint(long events) {
        return audit().checkpoint(events).orElseThrow();
    }

    private Audit audit() {
        return new SqlAudit(dsl, () -> "");
    }

    DSLContext dsl() {
        return dsl;
    }

    TransactionTemplate transactions() {
        return transactions;
    }

    /** As if an older copy had been put in its place: all but the first of its events are gone. */
    void setBack() {
        tamper(
                "delete from audit_detail where sequence > 1",
                "delete from audit_event where sequence > 1",
                "update audit_head set sequence = 1");
    }

    /** As whoever owns the database can, past its guards over the audit. */
    void tamper(String... sql) {
        transactions.executeWithoutResult(status -> {
            guards("disable");
            for (String each : sql) dsl.execute(each);
            guards("enable");
        });
    }

    private void guards(String what) {
        if (!data.databaseUrl().isEmpty()) {
            for (String table : new String[] {"event", "detail", "head"}) {
                dsl.execute("alter table audit_" + table + " " + what + " trigger user");
            }
        } else if (what.equals("disable")) {
            dsl.fetch("select name from sqlite_schema where type = 'trigger'")
                    .getValues(0, String.class)
                    .forEach(guard -> dsl.execute("drop trigger " + guard));
        }
    }

    void execute(String sql) {
        transactions.executeWithoutResult(status -> dsl.execute(sql));
    }

    @Override
    public void close() {
        database.close();
    }
}
