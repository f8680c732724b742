package fibril.clinic.rights.pages;

import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.pages.OwnPassword;
import fibril.clinic.rights.WholeExport;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** GET and POST /settings/leaving: the whole practice in open files, for whoever knows the owner’s password. */
@Controller
@MayEnter(Role.OWNER)
public class LeavingController {

    static final String PATH = "/settings/leaving";
    private static final String TEMPLATE = "rights/leaving";

    private final WholeExport export;
    private final OwnPassword own;
    private final Audit audit;
    private final Words words;
    private final Clock clock;

    LeavingController(WholeExport export, OwnPassword own, Audit audit, Words words, Clock clock) {
        this.export = export;
        this.own = own;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    /** What /settings/leaving shows. */
    public record LeavingPage(Form form) {}

    @GetMapping(PATH)
    public Reply show() {
        return Reply.page(TEMPLATE, new LeavingPage(Form.blank(words)));
    }

    /** It is in the audit before the first byte leaves. */
    @PostMapping(PATH)
    @Transactional
    public Reply file(Form form, SignedIn who) {
        own.check(form.labels("rights.leaving"), who.id());
        if (!form.isClean()) return Reply.refused(TEMPLATE, new LeavingPage(form));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        audit.record(now, who.id(), "export", "practice", "", "whole, as a download");
        return Reply.streamed("application/zip", "practice-" + words.dayOf(now) + ".zip", export::writeTo);
    }
}
