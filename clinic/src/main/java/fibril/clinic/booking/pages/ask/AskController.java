package fibril.clinic.booking.pages.ask;

import fibril.clinic.booking.RequestLimits;
import fibril.clinic.booking.VisitRequest;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Settings;
import fibril.clinic.practice.Whereabouts;
import fibril.clinic.vault.Picture;
import fibril.clinic.vault.Vault;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.Words;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** GET and POST /ask: anybody asks for an appointment, where the practice has opened the form. */
@Controller
@MayEnter(anyone = true)
public class AskController {

    private static final String PHOTO = "photo";
    /** Nobody sees this field. A machine that fills it in gives up when refused; a person whose browser did sees it then. */
    private static final String POT = "website";

    private final RequestDesk desk;
    private final Settings settings;
    private final Vault vault;
    private final Audit audit;
    private final Whereabouts whereabouts;
    private final Words words;
    private final TransactionTemplate transaction;
    private final RequestLimits limits = new RequestLimits();
    private final AskedAt askedAt = new AskedAt();

    public AskController(
            RequestDesk desk,
            Settings settings,
            Vault vault,
            Audit audit,
            Whereabouts whereabouts,
            Words words,
            PlatformTransactionManager transactions) {
        this.desk = desk;
        this.settings = settings;
        this.vault = vault;
        this.audit = audit;
        this.whereabouts = whereabouts;
        this.words = words;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping("/ask")
    public Reply fresh() {
        if (!desk.rules().open()) return Reply.notFound();
        return Reply.page("booking/ask/ask", page(Form.blank(words), UUID.randomUUID()));
    }

    /**
     * A picture is decoded before anything is written, since it takes its time and others must be able to write meanwhile; and
     * after all that may refuse the form for less, so that who asks too often costs nothing.
     */
    @PostMapping("/ask")
    public Reply create(Form form, @RequestParam(name = PHOTO, required = false) @Nullable MultipartFile photo)
            throws IOException {
        if (!desk.rules().open()) return Reply.notFound();
        form.labels("booking.ask");
        if (!form.typed(POT).isEmpty()) form.problem(POT, "booking.ask.notEmpty");
        UUID key = form.id("key").orElseGet(UUID::randomUUID);
        Instant now = desk.now();
        String name = form.need("name", VisitRequest.LONGEST_NAME);
        String email = email(form);
        String phone = phone(form);
        if (email.isEmpty() && phone.isEmpty()) form.problem("email", "booking.ask.unreachable");
        String concern = form.need("concern", VisitRequest.LONGEST_CONCERN);
        String area = form.text("area", VisitRequest.LONGEST_AREA);
        String times = form.text("times", VisitRequest.LONGEST_TIMES);
        if (!form.ticked("read")) form.problem("read", "booking.ask.unread");
        if (form.isClean() && !askedAt.isBelievable(form.typed("at"), now)) form.problem("name", "booking.ask.again");
        if (!form.isClean()) return Reply.refused("booking/ask/ask", page(form, key));
        // what was sent twice through a bad connection is one request
        if (desk.requests().find(key).isPresent()) return thanks();
        if (!limits.take(whereabouts.now(), now)) {
            form.problem("name", "booking.ask.tooMany");
            return new Reply.View(429, "booking/ask/ask", page(form, key));
        }
        Optional<byte[]> picture = picture(form, photo);
        if (!form.isClean()) return Reply.refused("booking/ask/ask", page(form, key));
        transaction.executeWithoutResult(status -> {
            String kept = picture.map(vault::put).orElse("");
            desk.requests().add(new VisitRequest(key, now, name, email, phone, concern, area, times, kept));
            audit.record(now, Audit.NOBODY, "send", "visit request", key.toString(), "");
        });
        return thanks();
    }

    private Reply thanks() {
        return Reply.seeOther("/ask", words.t("booking.ask.thanks", desk.rules().keptDays()));
    }

    private static String email(Form form) {
        String email = form.text("email", VisitRequest.LONGEST_EMAIL);
        if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+")) {
            form.problem("email", "people.form.email.wrong", email);
        }
        return email;
    }

    private static String phone(Form form) {
        String phone = form.text("phone", VisitRequest.LONGEST_PHONE);
        if (!phone.isEmpty() && !phone.matches("[+0-9][0-9 ()./-]{4,}( ?(x|ext\\.?) ?[0-9]+)?")) {
            form.problem("phone", "people.form.phone.wrong", phone);
        }
        return phone;
    }

    /** Only the copy made anew, without what the camera wrote into it, is kept. */
    private static Optional<byte[]> picture(Form form, @Nullable MultipartFile photo) throws IOException {
        if (photo == null || photo.isEmpty()) return Optional.empty();
        return switch (Picture.sent(photo.getBytes(), Objects.requireNonNullElse(photo.getOriginalFilename(), ""))) {
            case Picture.Shown shown -> Optional.of(shown.jpeg());
            case Picture.Refused(Picture.Why why, var values) -> {
                form.problem(PHOTO, why.messageKey(), values.toArray());
                yield Optional.empty();
            }
        };
    }

    private AskPage page(Form form, UUID key) {
        return new AskPage(
                form,
                key.toString(),
                askedAt.sealed(desk.now()),
                desk.rules().keptDays(),
                settings.get(Settings.PRACTICE_PHONE, ""));
    }
}
