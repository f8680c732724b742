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
import fibril.clinic.practice.Settings;
import fibril.clinic.recover.Closing;
import fibril.clinic.recover.Flag;
import fibril.clinic.recover.Flags;
import fibril.clinic.recover.ReportDuty;
import fibril.clinic.recover.WorkDays;
import fibril.clinic.testkit.OpenPractice;
import fibril.clinic.treat.Handpiece;
import fibril.clinic.treat.Handpieces;
import fibril.clinic.treat.Made;
import fibril.clinic.treat.Session;
import fibril.clinic.treat.Sessions;
import fibril.clinic.web.PdfPress;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SentBytes;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
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

    /** Closed as a small thing; weeks later the scar has stayed. */
    @Test
    void aReportIsOwedFromTheDayThePracticeLearnsThatHarmIsSerious() {
        practice.write(() -> practice.room(Settings.class).set(ReportDuty.SETTING, "yes", OWNER.id(), NINE));
        Flag flag = closed();
        String[] lasting = {
            "whatWasDone",
            "Cooled; seen again.",
            "result",
            "LASTING_MARK",
            "harm",
            "SERIOUS",
            "grounds",
            "LASTING_DAMAGE",
            "device",
            "UNKNOWN",
            "awareOn",
            TODAY.toString(),
            "version",
            "2"
        };
        ClosingController closing = practice.room(ClosingController.class);
        Reply unexplained = correct(closing, flag, with(lasting, "reason", ""));
        assertThat(practice.page(unexplained).select(".problems").text()).contains("Why it is corrected");
        assertThat(practice.page(unexplained)
                        .select("[name=harm][value=SERIOUS]")
                        .hasAttr("checked"))
                .as("nothing typed is lost")
                .isTrue();
        assertThat(correct(closing, flag, with(lasting, "reason", "the mark has stayed")))
                .isInstanceOf(Reply.SeeOther.class);
        Flag now = practice.room(Flags.class).find(flag.id()).orElseThrow();
        assertThat(now.isOpen()).isFalse();
        assertThat(now.closing().orElseThrow().reportDue()).contains(WorkDays.after(TODAY, ReportDuty.WORK_DAYS));
        assertThat(practice.room(Flags.class).owingReport())
                .extracting(Flag::id)
                .contains(flag.id());
        assertThat(correct(closing, flag, with(lasting, "reason", "twice")))
                .as("of an older version")
                .isInstanceOfSatisfying(
                        Reply.View.class, view -> assertThat(view.status()).isEqualTo(409));
    }

    private Flag closed() {
        Closing closing = new Closing(
                "Cooled.",
                OWNER.id(),
                NINE,
                Closing.Result.GETTING_BETTER,
                Closing.Harm.MINOR,
                Closing.Involvement.UNKNOWN,
                "",
                "",
                false,
                null,
                null,
                null);
        Flag open =
                practice.room(Flags.class).find(flag(Closing.Harm.NONE, false)).orElseThrow();
        Flag closed = open.closed(closing, OWNER.id(), NINE);
        practice.write(() -> practice.room(Flags.class).add(closed));
        return closed;
    }

    private Reply correct(ClosingController closing, Flag flag, String... fields) {
        Reply[] reply = new Reply[1];
        practice.write(() -> reply[0] = closing.correct(flag.id(), practice.form(fields), OpenPractice.PRACTITIONER));
        return reply[0];
    }

    private static String[] with(String[] fields, String... more) {
        return Stream.concat(Arrays.stream(fields), Arrays.stream(more)).toArray(String[]::new);
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
                "=stitches()",
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
                List.of(new Flag.Sighting(UUID.randomUUID(), NINE, 24, List.of("she said so"), false)),
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
        assertThat(report(flag).rows())
                .contains(List.of("The device", "Serial number of the handpiece", "HP-0042"))
                .contains(List.of("The device", "Maker and its address", ""));
    }

    /** As the bytes leave: what was typed, and the number of a lot, can begin as a formula does. */
    @Test
    void noSpreadsheetTakesAnyOfItForAFormula() throws IOException {
        String csv = SentBytes.textOf(reports.csv(flag(Closing.Harm.SERIOUS, true), OWNER));
        assertThat(csv).contains("lot =LOT7", "'=stitches()");
        try (CSVParser rows = CSVParser.parse(csv, CSVFormat.RFC4180)) {
            assertThat(rows.stream().flatMap(CSVRecord::stream))
                    .hasSizeGreaterThan(20)
                    .noneMatch(cell -> cell.matches("(?s)[=+\\-@\\t\\r].*"));
        }
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
