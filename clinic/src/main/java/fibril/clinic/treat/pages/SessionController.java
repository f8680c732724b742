package fibril.clinic.treat.pages;

import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Role;
import fibril.clinic.treat.Cleaning;
import fibril.clinic.treat.Pick;
import fibril.clinic.treat.Session;
import fibril.clinic.treat.SessionState;
import fibril.clinic.treat.StockUse;
import fibril.clinic.treat.UsedLot;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.MayRead;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import fibril.clinic.web.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** GET …/{id}, …/{id}/edit, POST …/{id} (chart, close, correct), …/{id}/draft (a preset), …/{id}/cancellation. */
@Controller
@RequestMapping("/clients/{client}/sessions/{id}")
@MayEnter({Role.OWNER, Role.PRACTITIONER})
public class SessionController {

    private static final int LONGEST_REASON = 500;

    private final TreatDesk desk;
    private final Charting charting;
    private final Shown shown;
    private final Audit audit;
    private final Words words;

    SessionController(TreatDesk desk, Charting charting, Shown shown, Audit audit, Words words) {
        this.desk = desk;
        this.charting = charting;
        this.shown = shown;
        this.audit = audit;
        this.words = words;
    }

    @GetMapping
    @MayRead
    public Reply show(@PathVariable UUID client, @PathVariable UUID id) {
        return desk.opened(client, id)
                .map(opened -> Reply.page("treat/session", shown.page(opened, Form.blank(words))))
                .orElseGet(Reply::notFound);
    }

    @GetMapping("/edit")
    public Reply edit(@PathVariable UUID client, @PathVariable UUID id) {
        return desk.opened(client, id)
                .map(opened -> Reply.page(
                        "treat/chart", charting.page(opened, charting.filled(opened.session()), Keys.fresh())))
                .orElseGet(Reply::notFound);
    }

    /** For browsers without script: the chart again, with a preset filled in and nothing saved. */
    @PostMapping("/draft")
    public Reply draft(@PathVariable UUID client, @PathVariable UUID id, Form form) {
        Optional<TreatDesk.Opened> opened = desk.opened(client, id);
        if (opened.isEmpty()) return Reply.notFound();
        String preset = Zones.PRESETS.contains(form.typed("fill")) ? form.typed("fill") : "none";
        Form filled = preset.equals("none")
                ? form.labels("treat.chart")
                : charting.with(preset, form.labels("treat.chart"), opened.get());
        return Reply.page("treat/chart", charting.page(opened.get(), filled, Keys.of(form)));
    }

    @PostMapping
    @Transactional
    public Reply update(@PathVariable UUID client, @PathVariable UUID id, Form form, SignedIn who) {
        Optional<TreatDesk.Opened> opened = desk.opened(client, id);
        if (opened.isEmpty()) return Reply.notFound();
        Session before = opened.get().session();
        String key = Keys.of(form);
        if (desk.records().sent().madeBy(key).isPresent()) return Reply.seeOther(TreatDesk.address(before));
        form.labels("treat.chart");
        String reason = before.isOpen() ? "" : form.need("reason", LONGEST_REASON);
        OptionalInt version = form.needWhole("version", 1, Integer.MAX_VALUE);
        if (version.isPresent() && version.getAsInt() != before.provenance().version()) {
            form.problem("", "web.form.stale");
            return Reply.stale("treat/chart", charting.page(opened.get(), form, key));
        }
        Optional<TypedChart> chart = charting.reader(opened.get(), form).read(form, before);
        chart.ifPresent(typed -> charting.checkHandpiece(form, before, typed));
        if (chart.isEmpty() || !form.isClean()) {
            return Reply.refused("treat/chart", charting.page(opened.get(), form, key));
        }
        boolean closes = !before.isOpen() || form.typed("then").equals("close");
        String why = before.isOpen() ? words.t(closes ? "treat.chart.whyClosed" : "treat.chart.whyCharted") : reason;
        Provenance provenance = before.provenance().next(who.id(), desk.now(), why);
        Session next = chart.get().after(before, closes ? SessionState.CLOSED : SessionState.OPEN, provenance);
        return written(opened.get(), next, form, key);
    }

    private Reply written(TreatDesk.Opened opened, Session next, Form form, String key) {
        Session before = opened.session();
        Instant now = next.provenance().at();
        UUID author = next.provenance().author();
        if (!desk.records().sent().claim(key, next.id())) return Reply.seeOther(TreatDesk.address(next));
        Optional<Pick.Refused> refused = new StockUse(desk.records().stock(), next.id(), author, now)
                .change(before.tools().lots(), next.tools().lots());
        if (refused.isPresent()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            form.refuse(
                    "udi",
                    Told.text(words, refused.get().messageKey(), refused.get().values()));
            return Reply.refused("treat/chart", charting.page(opened, form, key));
        }
        desk.records().sessions().add(next);
        if (form.ticked("cleaned")) {
            next.tools()
                    .handpiece()
                    .ifPresent(handpiece -> desk.records()
                            .handpieces()
                            .add(new Cleaning(UUID.randomUUID(), handpiece, now, author, "")));
        }
        String action = before.isOpen() ? (next.isOpen() ? "chart" : "close") : "correct";
        audit.record(
                now,
                author,
                action,
                "session",
                next.id().toString(),
                "version " + next.provenance().version());
        return Reply.seeOther(TreatDesk.address(next), words.t("treat.chart.saved." + action));
    }

    /** Called off before the first pass: what was laid out goes back, and the session is not counted. */
    @PostMapping("/cancellation")
    @Transactional
    public Reply cancel(@PathVariable UUID client, @PathVariable UUID id, Form form, SignedIn who) {
        Optional<TreatDesk.Opened> opened = desk.opened(client, id);
        if (opened.isEmpty()) return Reply.notFound();
        Session before = opened.get().session();
        String because = form.labels("treat.cancel.form").need("because", LONGEST_REASON);
        if (!before.isOpen() || !before.zones().isEmpty()) form.problem("because", "treat.cancel.tooLate");
        if (!form.isClean()) return Reply.refused("treat/session", shown.page(opened.get(), form));
        Instant now = desk.now();
        List<UsedLot> lots =
                form.ticked("unopened") ? List.of() : before.tools().lots();
        new StockUse(desk.records().stock(), id, who.id(), now)
                .change(before.tools().lots(), lots);
        Session calledOff = new Session(
                before.id(),
                before.client(),
                before.course(),
                before.number(),
                before.startedAt(),
                before.operator(),
                new fibril.clinic.treat.Tools(
                        before.tools().device(), before.tools().handpieceOrNull(), lots),
                List.of(),
                before.numbing(),
                before.products(),
                before.response(),
                before.noPhotosBecause(),
                because,
                before.notes(),
                SessionState.CLOSED,
                before.provenance().next(who.id(), now, words.t("treat.cancel.reason")));
        desk.records().sessions().add(calledOff);
        audit.record(now, who.id(), "call off", "session", id.toString(), "");
        return Reply.seeOther(TreatDesk.address(calledOff), words.t("treat.cancel.saved"));
    }
}
