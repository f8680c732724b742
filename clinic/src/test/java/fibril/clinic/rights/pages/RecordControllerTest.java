package fibril.clinic.rights.pages;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.people.Sex;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Provenance;
import fibril.clinic.testkit.OpenPractice;
import fibril.clinic.treat.Photograph;
import fibril.clinic.treat.PhotographMoment;
import fibril.clinic.treat.PhotographView;
import fibril.clinic.treat.Photographs;
import fibril.clinic.vault.Vault;
import fibril.clinic.web.Reply;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecordControllerTest {

    private static final byte[] FACE = "\u00ff\u00d8\u00ff a face".getBytes(StandardCharsets.ISO_8859_1);

    private final OpenPractice practice = OpenPractice.onSqlite();
    private final RecordController controller = practice.room(RecordController.class);

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void givesWhatIsToBeReadWhatIsForMachinesAndTheOriginals() throws IOException {
        String face = practice.room(Vault.class).put(FACE);
        UUID ada = add("Ada", face);
        add("Ben", null);
        Map<String, byte[]> archive = taken(ada);
        String portrait = "portraits/2026-06-15-" + face.substring(0, 8) + ".jpg";
        assertThat(archive.keySet()).containsExactly("README.txt", portrait, "record.json", "record.pdf");
        assertThat(archive.get(portrait)).isEqualTo(FACE);
        String json = new String(archive.getOrDefault("record.json", new byte[0]), StandardCharsets.UTF_8);
        assertThat(json)
                .contains(
                        "\"given_name\" : \"Ada\"", "\"born_on\" : \"1990-02-03\"", "\"" + face + "\" : \"" + portrait)
                .doesNotContain("Ben");
        assertThat(read(archive.getOrDefault("record.pdf", new byte[0])))
                .contains("The whole record", "Given name: Ada", "Date of birth: 3 Feb 1990", portrait)
                .doesNotContain("Ben");
    }

    @Test
    void givesAPhotographOfATreatmentAsItWasTakenWithWhatItShowsAndWhen() throws IOException {
        UUID ada = add("Ada", null);
        String original = practice.room(Vault.class).put(FACE);
        String shown = practice.room(Vault.class).put("drawn anew".getBytes(StandardCharsets.UTF_8));
        practice.write(() -> practice.room(Photographs.class)
                .add(new Photograph(
                        UUID.randomUUID(),
                        ada,
                        new UUID(0, 5),
                        PhotographMoment.BEFORE,
                        PhotographView.LEFT_45,
                        original,
                        shown,
                        300,
                        200,
                        OpenPractice.NINE,
                        "",
                        Provenance.first(OpenPractice.PRACTITIONER.id(), OpenPractice.NINE))));
        Map<String, byte[]> archive = taken(ada);
        String file = archive.keySet().stream()
                .filter(name -> name.startsWith("photographs/") && name.contains(original.substring(0, 8)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not among " + archive.keySet()));
        assertThat(archive.get(file)).isEqualTo(FACE);
        String json = new String(archive.getOrDefault("record.json", new byte[0]), StandardCharsets.UTF_8);
        assertThat(json)
                .contains("\"" + original + "\" : \"" + file, "\"BEFORE\"", "\"LEFT_45\"", "2026-06-15T09:00:00.123Z");
        assertThat(read(archive.getOrDefault("record.pdf", new byte[0]))).contains("LEFT_45", file);
    }

    @Test
    void isInTheAuditByNumberOnly() throws IOException {
        UUID ada = add("Ada", null);
        taken(ada);
        Audit.Event event = practice.room(Audit.class).latest(1).getFirst();
        assertThat(event.action()).isEqualTo("export");
        assertThat(event.subjectId()).isEqualTo(ada.toString());
        assertThat(event.detail()).isEqualTo("whole record: 1 rows, 0 files");
    }

    @Test
    void tellsOfAThingThatIsGoneAndGivesTheRest() throws IOException {
        Map<String, byte[]> archive = taken(add("Ada", "0".repeat(64)));
        assertThat(archive.keySet()).containsExactly("README.txt", "record.json", "record.pdf");
        assertThat(new String(archive.getOrDefault("README.txt", new byte[0]), StandardCharsets.UTF_8))
                .contains("client: " + "0".repeat(64) + " could not be read");
    }

    @Test
    void ofNobodyIsNotFound() {
        assertThat(controller.file(new UUID(0, 404), OpenPractice.PRACTITIONER)).isEqualTo(Reply.notFound());
        assertThat(controller.show(new UUID(0, 404))).isEqualTo(Reply.notFound());
    }

    @Test
    void saysWhatItHoldsBeforeItIsTaken() {
        UUID ada = add("Ada", null);
        assertThat(practice.page(controller.show(ada)).select("main").text())
                .contains("It holds 1 entries of 1 kinds", "stands in the audit");
    }

    private UUID add(String name, @Nullable String portrait) {
        UUID id = UUID.randomUUID();
        practice.write(() -> practice.room(Clients.class)
                .add(new Client(
                        id,
                        name,
                        "Example",
                        LocalDate.of(1990, 2, 3),
                        Sex.FEMALE,
                        2,
                        "",
                        "",
                        "",
                        portrait,
                        Provenance.first(OpenPractice.PRACTITIONER.id(), OpenPractice.NINE))));
        return id;
    }

    private Map<String, byte[]> taken(UUID client) throws IOException {
        Reply.Streamed file = (Reply.Streamed) controller.file(client, OpenPractice.PRACTITIONER);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.body().writeTo(out);
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static String read(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
