package fibril.app.leaving;

import fibril.app.backup.DataFolder;
import fibril.clinic.database.OpenTable;
import fibril.clinic.database.TablesOut;
import fibril.clinic.practice.store.SqlAuditTrail;
import fibril.clinic.rights.WholeExport;
import fibril.clinic.rights.WholeExport.Part;
import fibril.clinic.vault.Vault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Writes a practice into an open folder. Its records are read at one moment; a photograph is on disk before the row that
 * speaks of it, so that files may be read after the records.
 */
final class Export {

    private final DataFolder data;
    private final Vault vault;
    private final OpenFolder folder;
    private final WholeExport.Told told;
    private final List<Manifest.Table> tables = new ArrayList<>();
    private final List<Manifest.Missing> missing = new ArrayList<>();
    private Map<String, List<String>> spokenOf = new TreeMap<>();
    private Manifest.Chain chain = new Manifest.Chain(0, "", true);
    private String schema = "";

    Export(DataFolder data, Vault vault, OpenFolder folder, WholeExport.Told told) {
        this.data = data;
        this.vault = vault;
        this.folder = folder;
        this.told = told;
    }

    /** Everything that must be of one moment. */
    void records(DSLContext moment) throws IOException {
        TablesOut out = new TablesOut(moment);
        schema = out.schema();
        List<OpenTable> leaving = OpenTable.all();
        Steps rows = new Steps(Part.RECORDS, out.rows(leaving));
        for (OpenTable table : leaving) {
            folder.write(Manifest.Table.fileOf(table.name()), to -> {
                long written = out.<IOException>read(table, row -> {
                    to.write(Manifest.line(named(table, row)));
                    to.write('\n');
                    rows.add(1);
                });
                tables.add(Manifest.Table.of(table, written));
            });
        }
        told.at(Part.LISTS, 0, 0);
        spokenOf = out.vaultNames();
        SqlAuditTrail trail = SqlAuditTrail.walked(moment, List.of());
        chain = new Manifest.Chain(
                trail.events(), ChainEnd.of(moment), trail.faults().isEmpty());
        for (View view : new Views(moment).all()) folder.write("views/" + view.name(), view.csv());
    }

    private static Map<String, @Nullable Object> named(OpenTable table, List<@Nullable Object> row) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) named.put(table.columns().get(i).name(), row.get(i));
        return named;
    }

    /** The overlay, every atlas that ever stood, and what lies in the vault, in the clear. */
    void files() throws IOException {
        for (Path file : data.filesBesideTheDatabase()) {
            if (file.startsWith(data.vault())) continue;
            folder.write(data.nameOf(file), out -> {
                try (InputStream in = Files.newInputStream(file)) {
                    in.transferTo(out);
                }
            });
        }
        Steps done = new Steps(Part.FILES, vaultBytes());
        for (Map.Entry<String, List<String>> spoken : spokenOf.entrySet()) {
            Optional<byte[]> content = read(spoken.getKey());
            if (content.isEmpty()) {
                missing.add(new Manifest.Missing(spoken.getKey(), spoken.getValue()));
                continue;
            }
            folder.write(Original.nameOf(spoken.getKey(), content.get()), content.get());
            done.add(content.get().length);
        }
    }

    /** What is done of one part, told whenever another hundredth of it is. */
    private final class Steps {

        private final Part part;
        private final long of;
        private long done;
        private long said = -1;

        Steps(Part part, long of) {
            this.part = part;
            this.of = of;
            add(0);
        }

        void add(long more) {
            done = Math.min(of, done + more);
            long hundredth = of == 0 ? 100 : 100 * done / of;
            if (hundredth == said) return;
            said = hundredth;
            told.at(part, done, of);
        }
    }

    /** One that is damaged is told, and does not keep the others from leaving. */
    private Optional<byte[]> read(String name) {
        try {
            return vault.get(name);
        } catch (Vault.Damaged damaged) {
            return Optional.empty();
        }
    }

    long vaultBytes() throws IOException {
        return Files.exists(data.vault())
                ? DataFolder.bytes(DataFolder.under(data.vault()).toList())
                : 0;
    }

    Manifest finish(String program) throws IOException {
        try (InputStream words = Export.class.getResourceAsStream("README.txt")) {
            if (words == null) throw new IllegalStateException("README.txt is not in the program");
            folder.write("README.txt", words.readAllBytes());
        }
        Manifest manifest = new Manifest(
                Manifest.FORMAT,
                Manifest.VERSION,
                program,
                schema,
                chain,
                OpenTable.leftOut(),
                tables,
                missing,
                folder.files());
        folder.write(Manifest.NAME, manifest.json());
        folder.sums();
        return manifest;
    }
}
