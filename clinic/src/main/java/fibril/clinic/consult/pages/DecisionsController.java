package fibril.clinic.consult.pages;

import fibril.atlas.Area;
import fibril.atlas.RuleKind;
import fibril.clinic.consult.Finding;
import fibril.clinic.consult.Judged;
import fibril.clinic.consult.Settlement;
import fibril.clinic.consult.Settlements;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Role;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Overrides and acknowledgements of findings, and taking them back. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER})
public class DecisionsController {

    private static final int LONGEST_WHY = 1500;
    private static final int LONGEST_REASON = 500;

    private final ScreeningDesk screening;
    private final ConsultDesk desk;
    private final Settlements settlements;
    private final Phrases phrases;
    private final Audit audit;

    public DecisionsController(
            ScreeningDesk screening, ConsultDesk desk, Settlements settlements, Phrases phrases, Audit audit) {
        this.screening = screening;
        this.desk = desk;
        this.settlements = settlements;
        this.phrases = phrases;
        this.audit = audit;
    }

    @PostMapping("/clients/{client}/screening/overrides")
    @Transactional
    public Reply override(@PathVariable("client") UUID id, Form form, SignedIn who) {
        String rule = form.typed("rule");
        Optional<ScreeningDesk.Open> found = screening.open(id, rule);
        if (found.isEmpty()) return Reply.notFound();
        ScreeningDesk.Open open = found.get();
        if (!ScreeningDesk.isUpToDate(open, form)) return screening.stale(open.client(), form, who);
        // sent twice through a bad connection is once
        if (open.judged().isOverridden()) return Reply.seeOther(address(id) + "#f-" + rule);
        form.labels("consult.override");
        refuseWhatCannotBe(open.judged(), form);
        String why = why(form, rule);
        if (!isSignedBy(who, form.typed("signed"))) {
            form.problem("signed-" + rule, "consult.override.signed.wrong", who.name(), form.typed("signed"));
        }
        if (!form.isClean()) return screening.refused(open.client(), form, who);
        Instant now = desk.now();
        if (form.ticked("keep")) {
            phrases.keep(form.typed("reason"), who.id(), now)
                    .ifPresent(
                            change -> audit.record(now, who.id(), "change", "setting", change.name(), change.words()));
        }
        add(open, Settlement.Way.OVERRIDDEN, why, List.of(), form.typed("signed"), who, now);
        return Reply.seeOther(address(id) + "#f-" + rule, desk.words().t("consult.override.done"));
    }

    /** What no form may pass: absolute findings, silence, waits without a letter, letters that are missing. */
    private void refuseWhatCannotBe(Judged judged, Form form) {
        String rule = judged.finding().rule().id();
        String condition = judged.finding().rule().condition();
        if (!judged.finding().blocks()) {
            form.problem("f-" + rule, "consult.override.needless", condition);
        } else if (!judged.mayBeOverridden()) {
            boolean absolute = judged.finding().kind() == RuleKind.ABSOLUTE;
            String key = absolute ? "consult.override.absolute" : "consult.override.impossible";
            form.problem("f-" + rule, key, condition);
        } else if (!judged.papersForOverride().isEmpty()) {
            form.problem("f-" + rule, "consult.override.noPaper", condition);
        }
    }

    /** A saved phrase, own words, or both. */
    private String why(Form form, String rule) {
        String phrase = form.typed("phrase");
        String typed = form.typed("reason");
        String why = (phrase + " " + typed).strip();
        if (!phrase.isEmpty() && !phrases.all().contains(phrase)) {
            form.problem("reason-" + rule, "consult.override.phrase.unknown", phrase);
        }
        if (why.isEmpty()) form.problem("reason-" + rule, "consult.override.reason.missing");
        if (typed.length() > LONGEST_WHY) {
            form.problem("reason-" + rule, "web.form.tooLong", form.label("reason"), typed.length(), LONGEST_WHY);
        }
        return why;
    }

    private static boolean isSignedBy(SignedIn who, String typed) {
        return plain(who.name()).equals(plain(typed));
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    @PostMapping("/clients/{client}/screening/acknowledgements")
    @Transactional
    public Reply acknowledge(@PathVariable("client") UUID id, Form form, SignedIn who) {
        String rule = form.typed("rule");
        Optional<ScreeningDesk.Open> found = screening.open(id, rule);
        if (found.isEmpty()) return Reply.notFound();
        ScreeningDesk.Open open = found.get();
        if (!ScreeningDesk.isUpToDate(open, form)) return screening.stale(open.client(), form, who);
        if (open.judged().isAcknowledged()) return Reply.seeOther(address(id) + "#f-" + rule);
        form.labels("consult.acknowledge");
        if (!open.judged().isToAcknowledge()) {
            form.problem(
                    "f-" + rule,
                    "consult.acknowledge.impossible",
                    open.judged().finding().rule().condition());
        }
        String where = form.typed("where");
        List<String> areas = form.all("areas");
        if (where.length() > LONGEST_REASON) {
            form.problem("where-" + rule, "web.form.tooLong", form.label("where"), where.length(), LONGEST_REASON);
        }
        if (open.judged().drawsAvoidZone()) {
            if (where.isEmpty()) form.problem("where-" + rule, "consult.acknowledge.where.missing");
            for (String area : areas) {
                if (desk.atlas().findArea(area).isEmpty()) {
                    form.problem("areas-" + rule, "web.form.notOffered", form.label("areas"), area, areaNames());
                }
            }
        }
        if (!form.isClean()) return screening.refused(open.client(), form, who);
        add(open, Settlement.Way.ACKNOWLEDGED, where, areas, who.name(), who, desk.now());
        return Reply.seeOther(address(id) + "#f-" + rule, desk.words().t("consult.acknowledge.done"));
    }

    private String areaNames() {
        return desk.atlas().areas().stream().map(Area::name).collect(Collectors.joining("; "));
    }

    @PostMapping("/clients/{client}/screening/decisions/{made}/withdrawal")
    @Transactional
    public Reply withdraw(@PathVariable("client") UUID id, @PathVariable UUID made, Form form, SignedIn who) {
        Optional<Settlement> found =
                settlements.find(made).filter(each -> each.client().equals(id));
        if (found.isEmpty() || desk.client(id).isEmpty()) return Reply.notFound();
        Settlement before = found.get();
        String reason = form.typed("withdrawal");
        if (reason.isEmpty()) form.problem("withdrawal-" + made, "consult.withdrawal.missing");
        if (reason.length() > LONGEST_REASON) {
            form.problem(
                    "withdrawal-" + made,
                    "web.form.tooLong",
                    desk.words().t("consult.withdrawal"),
                    reason.length(),
                    LONGEST_REASON);
        }
        if (!form.isClean()) return screening.refused(desk.client(id).get(), form, who);
        boolean newest = form.typed("version")
                .equals(Integer.toString(before.provenance().version()));
        if (!newest || before.way() == Settlement.Way.WITHDRAWN) {
            return screening.stale(desk.client(id).get(), form, who);
        }
        Instant now = desk.now();
        settlements.add(before.withdrawn(before.provenance().next(who.id(), now, reason)));
        audit.record(now, who.id(), "withdraw", "finding decision", made.toString(), before.rule());
        return Reply.seeOther(address(id) + "#f-" + before.rule(), desk.words().t("consult.withdrawal.done"));
    }

    private void add(
            ScreeningDesk.Open open,
            Settlement.Way way,
            String why,
            List<String> areas,
            String signed,
            SignedIn who,
            Instant now) {
        Finding finding = open.judged().finding();
        Settlement made = new Settlement(
                UUID.randomUUID(),
                open.client().id(),
                finding.rule().id(),
                open.judged().answer(),
                finding.kind(),
                way,
                why,
                areas,
                signed,
                desk.atlas().version(),
                Provenance.first(who.id(), now));
        settlements.add(made);
        audit.record(
                now,
                who.id(),
                way == Settlement.Way.OVERRIDDEN ? "override" : "acknowledge",
                "finding decision",
                made.id().toString(),
                finding.rule().id());
    }

    private static String address(UUID client) {
        return "/clients/" + client + "/screening";
    }
}
