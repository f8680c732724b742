package fibril.app.leaving;

import fibril.app.backup.DataFolder;
import fibril.clinic.rights.WholeExport;
import fibril.clinic.vault.Vault;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The same files that {@code fibril export} lays into a folder, in one zip on its way out. */
public final class ZippedExport implements WholeExport {

    private final DataFolder folder;
    private final String databaseUrl;
    private final Vault vault;
    private final String program;

    public ZippedExport(DataFolder folder, String databaseUrl, Vault vault, String program) {
        this.folder = folder;
        this.databaseUrl = databaseUrl;
        this.vault = vault;
        this.program = program;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        Export export = new Export(folder, vault, new OpenFolder(name -> entry(zip, name)));
        OneMoment.of(folder, databaseUrl, export);
        export.files(new PrintStream(OutputStream.nullOutputStream()));
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
