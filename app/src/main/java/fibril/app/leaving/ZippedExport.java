package fibril.app.leaving;

import static fibril.clinic.database.schema.Tables.CLIENT;
import static fibril.clinic.database.schema.Tables.PHOTOGRAPH;
import static org.jooq.impl.DSL.countDistinct;

import fibril.app.backup.DataFolder;
import fibril.clinic.rights.WholeExport;
import fibril.clinic.vault.Vault;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jooq.DSLContext;

/** The same files that {@code fibril export} lays into a folder, in one zip on its way out. */
public final class ZippedExport implements WholeExport {

    private final DataFolder folder;
    private final String databaseUrl;
    private final DSLContext db;
    private final Vault vault;
    private final String program;

    public ZippedExport(DataFolder folder, String databaseUrl, DSLContext db, Vault vault, String program) {
        this.folder = folder;
        this.databaseUrl = databaseUrl;
        this.db = db;
        this.vault = vault;
        this.program = program;
    }

    @Override
    public Size size() {
        return new Size(
                db.fetchSingle(db.select(countDistinct(CLIENT.ID)).from(CLIENT)).value1(),
                db.fetchSingle(db.select(countDistinct(PHOTOGRAPH.ID))
                                .from(PHOTOGRAPH)
                                .where(PHOTOGRAPH.ORIGINAL.ne("")))
                        .value1());
    }

    @Override
    public void writeTo(OutputStream out, Told told) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        Export export = new Export(folder, vault, new OpenFolder(name -> entry(zip, name)), told);
        OneMoment.of(folder, databaseUrl, export);
        export.files();
        export.finish(program);
        zip.finish();
    }

    private static OutputStream entry(ZipOutputStream zip, String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        return new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                zip.write(bytes, from, count);
            }

            @Override
            public void close() throws IOException {
                zip.closeEntry();
            }
        };
    }
}
