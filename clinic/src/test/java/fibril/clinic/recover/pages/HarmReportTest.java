package fibril.clinic.recover.pages;

import static fibril.clinic.testkit.OpenPractice.OWNER;
import static fibril.clinic.testkit.OpenPractice.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import fibril.atlas.Urgency;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.people.Sex;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.practice.Provenance;
import fibril.clinic.recover.Closing;
import fibril.clinic.recover.Flag;
import fibril.clinic.recover.Flags;
import fibril.clinic.testkit.OpenPractice;
import fibril.clinic.treat.Handpiece;
import fibril.clinic.treat.Handpieces;
import fibril.clinic.treat.Made;
import fibril.clinic.treat.Session;
import fibril.clinic.treat.Sessions;
import fibril.clinic.web.PdfPress;
import fibril.clinic.web.Reply;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HarmReportTest {

    private static final UUID ADA = new UUID(7, 1);
    private static final Instant NINE = OpenPractice.NINE;

    private final OpenPractice practice = OpenPractice.onSqlite();
    private final HarmReportController reports = practice.room(HarmReportController.class);
    private final Session session = Made.whole(ADA, NINE.minusSeconds(86_400), Made.used("=LOT7"));

    HarmReportTest() {
        practice.write(() -> {
            practice.room(Clients.class)
                    .add(new Client(
                            ADA,
                            "Ada",
                            "Secret",
                            LocalDate.of(1990, 1, 1),
                            Sex.FEMALE,
                            2,
                            "",
                            "",
                            "",
                            null,
                            Provenance.first(OWNER.id(), NINE)));
            practice.room(Sessions.class).add(session);
            practice.room(Handpieces.class)
                    .add(new Handpiece(
                            session.tools().handpiece().orElseThrow(),
                            "skinpen_precision",
                            "HP-0042",
                            "Blue",
                            null,
                            true,
                            Provenance.first(OWNER.id(), NINE)));
        });
    }

    @AfterAll
    void close() {
        practice.close();
    }

    private UUID flag(Closing.Harm harm, boolean closed) {
        String rule =
                practice.room(CurrentAtlas.class).get().redFlags().getFirst().id();
        Closing closing = new Closing(
                "sent to hospital",
                OWNER.id(),
                NINE,
                Closing.Result.GETTING_BETTER,
                harm,
                Closing.Involvement.LIKELY,
                "the cartridge broke",
                "stitches",
                true,
                TODAY.plusDays(14),
                null,
                new Closing.Basis(Set.of(Closing.Ground.ACTION_NEEDED), TODAY));
        Flag flag = new Flag(
                UUID.randomUUID(),
                ADA,
                session.id(),
                rule,
                Urgency.EMERGENCY,
                List.of(new Flag.Sighting(UUID.randomUUID(), NINE, 24, List.of("she said so"))),
                closed ? closing : null,
                practice.room(CurrentAtlas.class).get().version(),
                Provenance.first(OWNER.id(), NINE));
        practice.write(() -> practice.room(Flags.class).add(flag));
        return flag.id();
    }

    @Test
    void namesWhatTheAuthorityAsksForAndNotThePerson() throws IOException {
        UUID flag = flag(Closing.Harm.SERIOUS, true);
        assertThat(reports.pdf(flag, OWNER)).isInstanceOf(Reply.Bytes.class);
        String text = text(practice.room(PdfPress.class).print("recover/harmSheet", report(flag)));
        assertThat(text)
                .contains("SkinPen Precision", "HP-0042", "lot =LOT7", "use by 29 Feb 2028")
                .contains("Serious", "Medicine or surgery was needed", "the cartridge broke", "stitches")
                .contains("lidocaine", "saline", ADA.toString(), "29 Jun 2026")
                .doesNotContain("Secret");
        assertThat(practice.room(Audit.class).of("flag", flag.toString()))
                .extracting(Audit.Event::action)
                .containsExactly("export");
    }

    @Test
    void isASheetTooWithOneRowForEachLine() {
        UUID flag = flag(Closing.Harm.DEATH, true);
        assertThat(reports.csv(flag, OWNER)).isInstanceOf(Reply.Bytes.class);
        assertThat(report(flag).rows())
                .contains(List.of("The device", "Serial number of the handpiece", "HP-0042"))
                .contains(List.of("The device", "Maker and its address", ""));
    }

    @Test
    void isOfJudgedHarmOnly() {
        assertThat(reports.pdf(flag(Closing.Harm.NONE, true), OWNER)).isInstanceOf(Reply.NotFound.class);
        assertThat(reports.csv(flag(Closing.Harm.SERIOUS, false), OWNER)).isInstanceOf(Reply.NotFound.class);
        assertThat(reports.csv(new UUID(0, 404), OWNER)).isInstanceOf(Reply.NotFound.class);
    }

    private HarmReport report(UUID flag) {
        return practice.room(HarmReports.class)
                .of(
                        practice.room(Flags.class).find(flag).orElseThrow(),
                        practice.room(Clients.class).find(ADA).orElseThrow(),
                        NINE)
                .orElseThrow();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(paper);
        }
    }
}
