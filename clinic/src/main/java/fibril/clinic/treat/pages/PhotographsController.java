package fibril.clinic.treat.pages;

import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Role;
import fibril.clinic.treat.Photograph;
import fibril.clinic.treat.PhotographMoment;
import fibril.clinic.treat.PhotographView;
import fibril.clinic.treat.Photographs;
import fibril.clinic.vault.Picture;
import fibril.clinic.vault.Vault;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.MayRead;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** GET and POST …/photographs, GET …/photographs/{photo}, POST …/photographs/{photo}/removal. */
@Controller
@RequestMapping("/clients/{client}/sessions/{id}/photographs")
@MayEnter({Role.OWNER, Role.PRACTITIONER})
public class PhotographsController {

    private static final List<String> MOMENTS =
            Arrays.stream(PhotographMoment.values()).map(PhotographMoment::name).toList();
    private static final List<String> VIEWS =
            Arrays.stream(PhotographView.values()).map(PhotographView::name).toList();

    private final TreatDesk desk;
    private final Charting charting;
    private final Vault vault;
    private final Audit audit;
    private final Words words;
    private final TransactionTemplate transaction;

    PhotographsController(
            TreatDesk desk,
            Charting charting,
            Vault vault,
            Audit audit,
            Words words,
            PlatformTransactionManager transactions) {
        this.desk = desk;
        this.charting = charting;
        this.vault = vault;
        this.audit = audit;
        this.words = words;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping
    @MayRead
    public Reply index(@PathVariable UUID client, @PathVariable UUID id) {
        return desk.opened(client, id)
                .map(opened -> Reply.page("treat/photographs", page(opened, Form.blank(words))))
                .orElseGet(Reply::notFound);
    }

    @PostMapping
    public Reply create(
            @PathVariable UUID client, @PathVariable UUID id, Form form, SignedIn who, HttpServletRequest request) {
        Optional<TreatDesk.Opened> opened = desk.opened(client, id);
        if (opened.isEmpty()) return Reply.notFound();
        form.labels("treat.photos.form");
        Optional<PhotographMoment> moment = form.needOneOf("moment", MOMENTS).map(PhotographMoment::valueOf);
        Optional<PhotographView> view = form.needOneOf("view", VIEWS).map(PhotographView::valueOf);
        if (!desk.mayPhotograph(opened.get().client())) form.problem("photo", "treat.photos.noConsent");
        byte[] bytes = bytes(request);
        if (!isChosen(request)) form.problem("photo", "web.form.missing", words.t("treat.photos.form.photo"));
        if (!form.isClean() || moment.isEmpty() || view.isEmpty()) return refused(opened.get(), form);
        return switch (Picture.sent(bytes, name(request))) {
            case Picture.Refused(Picture.Why why, List<Object> values) -> {
                form.problem("photo", why.messageKey(), values.toArray());
                yield refused(opened.get(), form);
            }
            case Picture.Shown shown -> {
                transaction.executeWithoutResult(
                        status -> keep(photograph(opened.get(), moment.get(), view.get(), bytes, shown, who)));
                yield Reply.seeOther(address(opened.get()), words.t("treat.photos.saved"));
            }
        };
    }

    /** A browser sends a field nobody touched as a file without a name. */
    private static boolean isChosen(HttpServletRequest request) {
        MultipartFile file = file(request);
        return file != null && !(file.isEmpty() && "".equals(file.getOriginalFilename()));
    }

    private static @Nullable MultipartFile file(HttpServletRequest request) {
        return request instanceof MultipartHttpServletRequest files ? files.getFile("photo") : null;
    }

    private static String name(HttpServletRequest request) {
        MultipartFile file = file(request);
        return file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }

    private static byte[] bytes(HttpServletRequest request) {
        MultipartFile file = file(request);
        try {
            return file == null ? new byte[0] : file.getBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException("the photograph did not arrive whole", broken);
        }
    }

    private Photograph photograph(
            TreatDesk.Opened opened,
            PhotographMoment moment,
            PhotographView view,
            byte[] bytes,
            Picture.Shown shown,
            SignedIn who) {
        Instant now = desk.now();
        return new Photograph(
                UUID.randomUUID(),
                opened.client().id(),
                opened.session().id(),
                moment,
                view,
                vault.put(bytes),
                vault.put(shown.jpeg()),
                shown.widthPx(),
                shown.heightPx(),
                now,
                "",
                Provenance.first(who.id(), now));
    }

    /** The same picture sent twice through a bad connection is one picture. */
    private void keep(Photograph photograph) {
        Photographs photographs = desk.records().photographs();
        UUID session = photograph.session().orElseThrow();
        boolean known = photographs.ofSession(session).stream()
                .anyMatch(other -> other.original().equals(photograph.original())
                        && other.moment() == photograph.moment()
                        && other.view() == photograph.view());
        if (known) return;
        photographs.add(photograph);
        audit.record(
                photograph.takenAt(),
                photograph.provenance().author(),
                "add",
                "photograph",
                photograph.id().toString(),
                photograph.moment() + " " + photograph.view());
    }

    /** Every look is an event, so this reading writes too. */
    @GetMapping("/{photo}")
    @MayRead
    @Transactional
    public Reply show(@PathVariable UUID client, @PathVariable UUID id, @PathVariable UUID photo, SignedIn who) {
        Optional<Photograph> found = find(client, id, photo);
        Optional<byte[]> jpeg = found.flatMap(photograph -> vault.get(photograph.shown()));
        if (jpeg.isEmpty()) return Reply.notFound();
        audit.record(desk.now(), who.id(), "view", "photograph", photo.toString(), "");
        return Reply.bytes("image/jpeg", "photograph.jpg", jpeg.get());
    }

    @PostMapping("/{photo}/removal")
    @Transactional
    public Reply remove(
            @PathVariable UUID client, @PathVariable UUID id, @PathVariable UUID photo, Form form, SignedIn who) {
        Optional<Photograph> found = find(client, id, photo);
        Optional<TreatDesk.Opened> opened = desk.opened(client, id);
        if (found.isEmpty() || opened.isEmpty()) return Reply.notFound();
        String because = form.labels("treat.photos.form").need("because", 500);
        if (!form.isClean()) return refused(opened.get(), form);
        Instant now = desk.now();
        desk.records().photographs().add(found.get().removed(who.id(), now, because));
        audit.record(now, who.id(), "remove", "photograph", photo.toString(), because);
        return Reply.seeOther(address(opened.get()), words.t("treat.photos.removed"));
    }

    private Optional<Photograph> find(UUID client, UUID session, UUID photo) {
        return desk.records()
                .photographs()
                .find(photo)
                .filter(one -> one.client().equals(client) && !one.isRemoved())
                .filter(one -> one.session().filter(session::equals).isPresent());
    }

    private static String address(TreatDesk.Opened opened) {
        return TreatDesk.address(opened.session()) + "/photographs";
    }

    private Reply refused(TreatDesk.Opened opened, Form form) {
        return Reply.refused("treat/photographs", page(opened, form));
    }

    private PhotographsPage page(TreatDesk.Opened opened, Form form) {
        return new PhotographsPage(
                desk.head(opened.client()),
                Told.text(words, "treat.photos.title", opened.session().number()),
                TreatDesk.address(opened.session()),
                charting.photos(opened, form),
                desk.records().photographs().ofSession(opened.session().id()).stream()
                        .map(photograph -> picture(opened, photograph))
                        .toList(),
                form.problems());
    }

    private PhotographsPage.Picture picture(TreatDesk.Opened opened, Photograph photograph) {
        String moment = words.t("treat.moment." + photograph.moment());
        String view = words.t("treat.view." + photograph.view());
        return new PhotographsPage.Picture(
                photograph.id().toString(),
                address(opened) + "/" + photograph.id(),
                words.t("treat.photos.caption", moment, view, words.moment(photograph.takenAt())),
                words.t("treat.photos.alt", opened.client().name(), moment, view),
                photograph.widthPx(),
                photograph.heightPx());
    }
}
