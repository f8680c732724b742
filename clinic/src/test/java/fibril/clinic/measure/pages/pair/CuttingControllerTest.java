package fibril.clinic.measure.pages.pair;

import static fibril.clinic.testkit.OpenPractice.PRACTITIONER;
import static fibril.clinic.testkit.OpenPractice.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.measure.Pairs;
import fibril.clinic.plan.Consent;
import fibril.clinic.plan.ConsentKind;
import fibril.clinic.plan.Consents;
import fibril.clinic.plan.Signature;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Provenance;
import fibril.clinic.testkit.OpenPractice;
import fibril.clinic.treat.Photograph;
import fibril.clinic.treat.PhotographUse;
import fibril.clinic.treat.PhotographUses;
import fibril.clinic.treat.PhotographView;
import fibril.clinic.treat.Photographs;
import fibril.clinic.treat.pages.UsesController;
import fibril.clinic.vault.Vault;
import fibril.clinic.web.Reply;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What may be shown outside, and what is remembered of it. */
class CuttingControllerTest {

    private final OpenPractice practice = OpenPractice.onSqlite();
    private final CuttingController controller = practice.room(CuttingController.class);
    private final UsesController all = practice.room(UsesController.class);
    private final PhotographUses uses = practice.room(PhotographUses.class);
    private final UUID ada = client();
    private final Photograph march = photograph(0x808080, "2026-03-02T10:00:00Z");
    private final Photograph june = photograph(0x909090, "2026-06-02T10:00:00Z");

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void withoutConsentToMarketingNothingIsOfferedAndNothingIsMade() {
        consent(ConsentKind.CLINICAL_PHOTOS, TODAY.plusMonths(1));
        Document page = practice.page(controller.edit(ada, march.id(), june.id()));
        assertThat(page.select("form[data-cutting]")).isEmpty();
        assertThat(page.text()).contains("No consent to marketing is in force");
        assertThat(((Reply.View) made("0", "50", "100", "100")).status()).isEqualTo(422);
        assertThat(uses.ofClient(ada)).isEmpty();
    }

    @Test
    void aConsentThatRanOutIsNone() {
        consent(ConsentKind.MARKETING, TODAY.minusDays(1));
        assertThat(made("0", "50", "100", "100")).isInstanceOf(Reply.View.class);
        assertThat(uses.ofClient(ada)).isEmpty();
    }

    @Test
    void isMadeUnderTheConsentAndBothPhotographsRememberWhereItWent() {
        Consent consent = consent(ConsentKind.MARKETING, TODAY.plusMonths(1));
        assertThat(made("0", "50", "100", "100")).isInstanceOf(Reply.SeeOther.class);
        PhotographUse use = uses.ofClient(ada).getFirst();
        assertThat(uses.ofPhotograph(march.id())).containsExactly(use);
        assertThat(uses.ofPhotograph(june.id())).containsExactly(use);
        assertThat(use.consent()).isEqualTo(consent.id());
        assertThat(use.place()).isEqualTo("Website, acne scars");
        assertThat(use.usedBy()).isEqualTo(PRACTITIONER.id());
        assertThat(use.usedOn()).isEqualTo(TODAY);
        assertThat(practice.room(Audit.class).of("photograph use", use.id().toString()))
                .extracting(Audit.Event::detail)
                .containsExactly("MARKETING: Website, acne scars");
        assertThat(controller.show(ada, march.id(), june.id(), use.id(), PRACTITIONER))
                .isInstanceOf(Reply.Bytes.class);
        assertThat(practice.page(controller.edit(ada, march.id(), june.id()))
                        .select("section li a")
                        .eachText())
                .containsExactly("Website, acne scars");
    }

    @Test
    void hasToBeTakenDownOnceAfterTheWithdrawalAndIsNotHandedOut() {
        Consent consent = consent(ConsentKind.MARKETING, TODAY.plusMonths(1));
        made("0", "50", "100", "100");
        UUID use = uses.ofPhotograph(march.id()).getFirst().id();
        practice.write(() -> practice.room(Consents.class).add(withdrawn(consent)));
        assertThat(controller.show(ada, march.id(), june.id(), use, PRACTITIONER))
                .isEqualTo(Reply.notFound());
        assertThat(practice.page(controller.edit(ada, march.id(), june.id()))
                        .select("section li")
                        .text())
                .contains("Website, acne scars", "take it down");
        assertThat(practice.page(all.index(ada)).text())
                .contains("One use must be taken down", "2 Mar 2026, 10:00 and Before, front, 2 Jun", "as one picture");
        all.takeDown(ada, use, practice.form("downOn", TODAY.toString()), PRACTITIONER);
        assertThat(practice.page(all.index(ada)).text()).doesNotContain("must be taken down");
        consent(ConsentKind.MARKETING, TODAY.plusMonths(1));
        assertThat(controller.show(ada, march.id(), june.id(), use, PRACTITIONER))
                .as("taken down is taken down")
                .isEqualTo(Reply.notFound());
    }

    @Test
    void whatIsTypedWronglyIsNamedAndKept() {
        consent(ConsentKind.MARKETING, TODAY.plusMonths(1));
        Reply reply = controller.create(
                ada,
                march.id(),
                june.id(),
                practice.form("left", "60", "top", "x", "right", "65", "bottom", "100", "place", ""),
                PRACTITIONER);
        Document page = practice.page(reply);
        assertThat(page.select(".problems li").eachText())
                .anyMatch(line -> line.contains("Upper edge"))
                .anyMatch(line -> line.contains("Where it will be shown"));
        assertThat(page.select("[name=left]").attr("value")).isEqualTo("60");
        assertThat(practice.page(made("60", "0", "65", "100"))
                        .select(".problems")
                        .text())
                .contains("at least 10 hundredths");
    }

    private Reply made(String left, String top, String right, String bottom) {
        return controller.create(
                ada,
                march.id(),
                june.id(),
                practice.form(
                        "left", left, "top", top, "right", right, "bottom", bottom, "place", "Website, acne scars"),
                PRACTITIONER);
    }

    private Consent consent(ConsentKind kind, LocalDate until) {
        Consent consent = new Consent(
                UUID.randomUUID(),
                ada,
                kind,
                null,
                0,
                new Consent.Wording("photos", "1", "b".repeat(64), "# Photographs"),
                new Signature("Ada", ""),
                "",
                "",
                TODAY.minusMonths(2),
                until,
                null,
                Provenance.first(PRACTITIONER.id(), OpenPractice.NINE));
        practice.write(() -> practice.room(Consents.class).add(consent));
        return consent;
    }

    private static Consent withdrawn(Consent c) {
        return new Consent(
                c.id(),
                c.client(),
                c.kind(),
                c.courseOrNull(),
                c.courseVersion(),
                c.wording(),
                c.signature(),
                c.guardian(),
                c.interpreter(),
                c.signedOn(),
                c.validUntil(),
                TODAY,
                c.provenance().next(PRACTITIONER.id(), OpenPractice.NINE, "she asked"));
    }

    private Photograph photograph(int grey, String at) {
        String name = practice.room(Vault.class).put(picture(grey));
        Photograph made = Pairs.photograph(ada, PhotographView.FRONT, name, name, Instant.parse(at));
        practice.write(() -> practice.room(Photographs.class).add(made));
        return made;
    }

    private static byte[] picture(int grey) {
        BufferedImage image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 320; x++) for (int y = 0; y < 240; y++) image.setRGB(x, y, grey);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    private UUID client() {
        UUID id = UUID.randomUUID();
        practice.addClient(id, "Ada");
        return id;
    }
}
