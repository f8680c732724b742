package fibril.clinic.rights.pages;

import fibril.clinic.people.Client;
import fibril.clinic.practice.Settings;
import fibril.clinic.practice.Staff;
import fibril.clinic.practice.StaffMember;
import fibril.clinic.rights.WholeRecord;
import fibril.clinic.vault.Vault;
import fibril.clinic.web.PdfPress;
import fibril.clinic.web.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;

/** A client's whole record as one archive, file after file: at most one photograph is in memory. */
@Component
public class RecordArchive {

    private final Vault vault;
    private final Staff staff;
    private final Settings settings;
    private final PdfPress press;
    private final Words words;

    public RecordArchive(Vault vault, Staff staff, Settings settings, PdfPress press, Words words) {
        this.vault = vault;
        this.staff = staff;
        this.settings = settings;
        this.press = press;
        this.words = words;
    }

    void write(WholeRecord record, Client client, Instant now, OutputStream out) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        StringBuilder missing = new StringBuilder();
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (WholeRecord.Paper paper : record.papers()) {
            Optional<byte[]> content = read(paper.vaultName());
            if (content.isEmpty()) {
                missing.append(words.t("rights.missing", paper.table(), paper.vaultName()))
                        .append('\n');
                continue;
            }
            String name = PaperName.of(paper, content.get());
            files.put(paper.vaultName(), name);
            add(zip, name, content.get(), now);
        }
        Map<UUID, String> names =
                staff.everybody().stream().collect(Collectors.toMap(StaffMember::id, StaffMember::name));
        add(zip, "record.json", RecordJson.of(record, client.id(), names, files, now), now);
        List<List<RecordSheet.Section>> volumes =
                RecordVolumes.of(new RecordWords(words, names, files).sections(record));
        for (int part = 1; part <= volumes.size(); part++) {
            String name = volumes.size() == 1 ? "record.pdf" : "record-" + part + ".pdf";
            add(zip, name, press.print("rights/recordSheet", sheet(client, part, volumes, now)), now);
        }
        String readMe = words.t("rights.readMe", words.moment(now)) + "\n\n" + missing;
        add(zip, "README.txt", readMe.getBytes(StandardCharsets.UTF_8), now);
        zip.finish();
    }

    /** One that is damaged is told in the archive and does not keep the others from the client. */
    private Optional<byte[]> read(String name) {
        try {
            return vault.get(name);
        } catch (Vault.Damaged damaged) {
            return Optional.empty();
        }
    }

    private RecordSheet sheet(Client client, int part, List<List<RecordSheet.Section>> volumes, Instant now) {
        return new RecordSheet(
                settings.get(Settings.PRACTICE_NAME, "Fibril"),
                client.name(),
                words.day(client.born()),
                words.moment(now),
                part,
                volumes.size(),
                volumes.get(part - 1));
    }

    private static void add(ZipOutputStream zip, String name, byte[] content, Instant now) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(now.atOffset(ZoneOffset.UTC).toLocalDateTime());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
