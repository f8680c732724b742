package fibril.app.leaving;

import fibril.app.backup.Damage;
import fibril.app.backup.Progress;
import fibril.clinic.database.Database;
import fibril.clinic.database.TablesIn;
import fibril.clinic.database.TablesOut;
import fibril.clinic.practice.store.SqlAuditTrail;
import fibril.clinic.vault.Vault;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Lays a practice out again from an export that was looked over: files first, then every record in one transaction. */
final class Import {

    private final ExportedFolder from;
    private final Manifest manifest;
    private final Path folder;

    /** @param folder fresh, and to be given its name later */
    Import(ExportedFolder from, Path folder) {
        this.from = from;
        this.manifest = from.manifest();
        this.folder = folder;
    }

    void files(Vault vault, PrintStream progress) throws IOException {
        List<Manifest.File> originals = from.under(Original.FOLDER);
        Progress done = new Progress(
                progress, originals.stream().mapToLong(Manifest.File::bytes).sum());
        for (Manifest.File file : originals) {
            try (InputStream in = from.open(file)) {
                String name = vault.put(in.readAllBytes());
                if (!name.equals(Original.sha256(file.name())))
                    throw damage(file.name() + " is not what its name says");
            }
            done.add(file.bytes());
        }
        for (Manifest.File file : from.under("atlas/")) copy(file);
        for (Manifest.File file : from.under("overlay.json")) copy(file);
    }

    private void copy(Manifest.File file) throws IOException {
        Path place = folder.resolve(file.name());
        Files.createDirectories(place.getParent());
        try (InputStream in = from.open(file)) {
            Files.copy(in, place);
        }
    }

    /** In the shape they were exported in; all of them, or none. */
    void records(Database database) {
        database.shapedAs(manifest.schema());
        new TransactionTemplate(database.transactions()).executeWithoutResult(status -> write(database.dsl()));
    }

    private void write(DSLContext db) {
        TablesIn in = new TablesIn(db);
        in.begin();
        for (Manifest.Table table : manifest.tables()) {
            try (TableLines lines = from.lines(table)) {
                long written = in.write(table.open(), lines);
                if (written != table.rows() || in.count(table.open()) != written) {
                    throw damage(table.file() + " has " + written + " rows, and the manifest counts " + table.rows());
                }
            }
        }
        in.end();
        lookOver(db);
    }

    private void lookOver(DSLContext db) {
        List<String> faults = new ArrayList<>();
        SqlAuditTrail trail = SqlAuditTrail.walked(db, List.of());
        if (manifest.audit().sound()) trail.faults().forEach(fault -> faults.add("audit: " + fault));
        if (trail.events() != manifest.audit().events()
                || !ChainEnd.of(db).equals(manifest.audit().newest())) {
            faults.add("audit: it does not end where the manifest says");
        }
        Set<String> there = from.under(Original.FOLDER).stream()
                .map(file -> Original.sha256(file.name()))
                .collect(Collectors.toCollection(HashSet::new));
        manifest.missing().forEach(file -> there.add(file.sha256()));
        new TablesOut(db).vaultNames().forEach((name, columns) -> {
            if (!there.contains(name))
                faults.add(String.join(" and ", columns) + " speaks of " + name + ", which is not there");
        });
        if (!faults.isEmpty()) throw new Damage(faults);
    }

    private static Damage damage(String what) {
        return new Damage(List.of(what));
    }
}
