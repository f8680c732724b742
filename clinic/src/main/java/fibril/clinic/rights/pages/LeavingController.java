package fibril.clinic.rights.pages;

import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.pages.OwnPassword;
import fibril.clinic.rights.WholeExport;
import fibril.clinic.rights.pages.LeavingPage.Progress;
import fibril.clinic.web.Form;
import fibril.clinic.web.Mark;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * GET and POST /settings/leaving: the whole practice in open files, for whoever knows the owner’s password. GET …/progress: how
 * far it is.
 */
@Controller
@MayEnter(Role.OWNER)
public class LeavingController {

    static final String PATH = "/settings/leaving";
    private static final String TEMPLATE = "rights/leaving";
    private static final double MEGABYTE = 1e6;

    private final Departures departures;
    private final OwnPassword own;
    private final Audit audit;
    private final Words words;
    private final Clock clock;

    LeavingController(Departures departures, OwnPassword own, Audit audit, Words words, Clock clock) {
        this.departures = departures;
        this.own = own;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping(PATH)
    public Reply show(SignedIn who) {
        return Reply.page(TEMPLATE, page(Form.blank(words), who));
    }

    /** It is in the audit before the first byte leaves. */
    @PostMapping(PATH)
    @Transactional
    public Reply file(Form form, SignedIn who) {
        own.check(form.labels("rights.leaving"), who.id());
        if (!form.isClean()) return Reply.refused(TEMPLATE, page(form, who));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        audit.record(now, who.id(), "export", "practice", "", "whole, as a download");
        return Reply.streamed(
                "application/zip", "practice-" + words.dayOf(now) + ".zip", departures.begin(who.id())::writeTo);
    }

    /** A piece of the page, asked for again and again while a download goes on. */
    @GetMapping(PATH + "/progress")
    public Reply progress(SignedIn who) {
        return Reply.page("rights/leavingProgress", progress(who.id()));
    }

    private LeavingPage page(Form form, SignedIn who) {
        WholeExport.Size size = departures.size();
        return new LeavingPage(
                form, words.t("rights.leaving.holds", size.clients(), size.photographs()), progress(who.id()));
    }

    private Progress progress(UUID who) {
        return departures.of(who).map(this::told).orElse(new Progress(false, Mark.NONE, "", 0, 0));
    }

    private Progress told(Departures.State state) {
        return switch (state) {
            case Departures.State.Begun() ->
                new Progress(true, Mark.UNDERWAY, words.t("rights.leaving.progress.begun"), 0, 0);
            case Departures.State.Going(WholeExport.Part part, long done, long of) ->
                new Progress(true, Mark.UNDERWAY, how(part, done, of), done, of);
            case Departures.State.Gone(Instant at) ->
                new Progress(false, Mark.OK, words.t("rights.leaving.progress.gone", words.moment(at)), 0, 0);
            case Departures.State.BrokenOff(Instant at) ->
                new Progress(false, Mark.STOP, words.t("rights.leaving.progress.brokenOff", words.moment(at)), 0, 0);
        };
    }

    private String how(WholeExport.Part part, long done, long of) {
        boolean bytes = part == WholeExport.Part.FILES;
        return words.t(
                "rights.leaving.progress." + part,
                bytes ? Math.round(done / MEGABYTE) : done,
                bytes ? Math.round(of / MEGABYTE) : of);
    }
}
