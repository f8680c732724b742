package fibril.clinic.arrive.pages;

import fibril.clinic.arrive.Arrival;
import fibril.clinic.arrive.Arrivals;
import fibril.clinic.arrive.DayOrder;
import fibril.clinic.arrive.Draft;
import fibril.clinic.arrive.ForeignSheet;
import fibril.clinic.arrive.Intake;
import fibril.clinic.arrive.Kind;
import fibril.clinic.arrive.Looking;
import fibril.clinic.arrive.Matching;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.practice.Role;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** GET and POST /settings/arriving: a file is sent. POST /settings/arriving/{id}/undoing: one that came goes back. */
@Controller
@MayEnter(Role.OWNER)
public class ArrivingController {

    static final String PATH = "/settings/arriving";
    private static final String TEMPLATE = "arrive/arriving";
    private static final int NAMED = 20;

    private final Arrivals arrivals;
    private final Clients clients;
    private final Looking looking;
    private final Intake intake;
    private final Staging staging;
    private final ArrivingPages pages;
    private final Words words;
    private final Clock clock;

    ArrivingController(
            Arrivals arrivals,
            Clients clients,
            Looking looking,
            Intake intake,
            Staging staging,
            ArrivingPages pages,
            Words words,
            Clock clock) {
        this.arrivals = arrivals;
        this.clients = clients;
        this.looking = looking;
        this.intake = intake;
        this.staging = staging;
        this.pages = pages;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping(PATH)
    public Reply index() {
        return Reply.page(TEMPLATE, pages.index(Form.blank(words)));
    }

    @PostMapping(PATH)
    public Reply create(Form form, HttpServletRequest request) {
        form.labels("arrive.form");
        Optional<Kind> kind = form.needOneOf(
                        "kind", Stream.of(Kind.values()).map(Kind::word).toList())
                .flatMap(Kind::named);
        String product = form.need("product", Draft.Source.LONGEST_PRODUCT);
        @Nullable
        MultipartFile file = request instanceof MultipartHttpServletRequest files ? files.getFile("sheet") : null;
        Optional<ForeignSheet> sheet = sheet(form, file);
        UploadedPictures pictures = pictures(request);
        if (kind.isPresent() && kind.get() == Kind.PHOTOGRAPHS && pictures.count() == 0) {
            form.problem("pictures", "arrive.form.pictures.missing");
        }
        if (!form.isClean() || kind.isEmpty() || sheet.isEmpty() || file == null) return refused(form);
        Draft.Source source = new Draft.Source(
                kind.get(),
                product,
                Form.clean(String.valueOf(file.getOriginalFilename())),
                DigestUtils.sha256Hex(bytes(file)));
        Staged staged =
                new Staged(UUID.randomUUID(), now(), source, sheet.get(), pictures, first(kind.get(), sheet.get()));
        if (!staging.add(staged)) {
            form.problem("", "arrive.form.tooMany", Staging.MOST_FILES);
            return refused(form);
        }
        return Reply.seeOther(PATH + "/" + staged.id());
    }

    private Optional<ForeignSheet> sheet(Form form, @Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            form.problem("sheet", "arrive.form.sheet.missing");
            return Optional.empty();
        }
        byte[] bytes = bytes(file);
        Optional<Arrival> before = looking.before(DigestUtils.sha256Hex(bytes));
        if (before.isPresent()) {
            form.problem(
                    "sheet",
                    "arrive.form.sheet.twice",
                    words.moment(before.get().at()));
            return Optional.empty();
        }
        try {
            return Optional.of(ForeignSheet.read(bytes));
        } catch (ForeignSheet.Unreadable unreadable) {
            form.problem("sheet", "arrive.form.sheet.unreadable", String.valueOf(unreadable.getMessage()));
            return Optional.empty();
        }
    }

    private static UploadedPictures pictures(HttpServletRequest request) {
        UploadedPictures pictures = new UploadedPictures();
        if (request instanceof MultipartHttpServletRequest files) {
            files.getFiles("pictures").stream()
                    .filter(file -> !file.isEmpty())
                    .forEach(file -> pictures.add(String.valueOf(file.getOriginalFilename()), bytes(file)));
        }
        return pictures;
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException("the file did not arrive whole", broken);
        }
    }

    /** As it tells by itself. */
    private static Staged.Settings first(Kind kind, ForeignSheet sheet) {
        Matching matching = Matching.guessed(kind, sheet.headings());
        DayOrder order = DayOrder.settled(sheet, matching).orElse(null);
        return new Staged.Settings(matching, order, null, null, Map.of(), false);
    }

    private Reply refused(Form form) {
        return Reply.refused(TEMPLATE, pages.index(form));
    }

    @PostMapping(PATH + "/{id}/undoing")
    public Reply undo(@PathVariable UUID id, SignedIn who) {
        Optional<Arrival> found = arrivals.find(id);
        if (found.isEmpty()) return Reply.notFound();
        if (found.get().undoneAt().isPresent()) return Reply.seeOther(PATH, words.t("arrive.undo.before"));
        List<UUID> written = intake.undo(found.get(), who.id(), now());
        if (written.isEmpty()) {
            return Reply.seeOther(
                    PATH,
                    words.t(
                            "arrive.undo.done",
                            found.get().source().fileName(),
                            found.get().taken()));
        }
        Form form = Form.blank(words);
        form.problem("", "arrive.undo.written", found.get().source().fileName(), written.size());
        clients.ofIds(written.stream().limit(NAMED).toList()).stream()
                .map(this::named)
                .sorted()
                .forEach(name -> form.refuse("", name));
        return Reply.refused(TEMPLATE, pages.index(form));
    }

    private String named(Client client) {
        return words.t("arrive.undo.who", client.name(), words.day(client.born()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
