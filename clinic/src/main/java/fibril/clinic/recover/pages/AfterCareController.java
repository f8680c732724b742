package fibril.clinic.recover.pages;

import fibril.clinic.people.Clients;
import fibril.clinic.people.Corridor;
import fibril.clinic.people.pages.ClientHeads;
import fibril.clinic.practice.Audit;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.Settings;
import fibril.clinic.practice.Staff;
import fibril.clinic.recover.AfterCareSheet;
import fibril.clinic.recover.GivenSheet;
import fibril.clinic.recover.GivenSheets;
import fibril.clinic.recover.Recoveries;
import fibril.clinic.recover.Recovery;
import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import fibril.clinic.web.MayEnter;
import fibril.clinic.web.Reply;
import fibril.clinic.web.SignedIn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** GET and POST /sessions/{session}/aftercare: the sheet of one session, and that it was handed over. */
@Controller
@MayEnter({Role.OWNER, Role.PRACTITIONER, Role.ASSISTANT})
public class AfterCareController {

    /** How long after its beginning a session may have ended. */
    private static final Duration LONGEST_SESSION = Duration.ofHours(8);

    private final Recoveries recoveries;
    private final GivenSheets sheets;
    private final Clients clients;
    private final ClientHeads heads;
    private final CurrentAtlas atlas;
    private final AfterCareSheets inWords;
    private final RecoverWords words;
    private final Settings settings;
    private final Staff staff;
    private final Audit audit;
    private final Clock clock;

    public AfterCareController(
            Recoveries recoveries,
            GivenSheets sheets,
            Clients clients,
            ClientHeads heads,
            CurrentAtlas atlas,
            AfterCareSheets inWords,
            RecoverWords words,
            Settings settings,
            Staff staff,
            Audit audit,
            Clock clock) {
        this.recoveries = recoveries;
        this.sheets = sheets;
        this.clients = clients;
        this.heads = heads;
        this.atlas = atlas;
        this.inWords = inWords;
        this.words = words;
        this.settings = settings;
        this.staff = staff;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/sessions/{session}/aftercare")
    public Reply show(@PathVariable UUID session, Form form) {
        Instant now = now();
        return recoveries
                .find(session, now)
                .map(recovery -> {
                    Optional<Instant> ended = form.typed("ended").isEmpty()
                            ? Optional.of(likelyEnd(recovery, now))
                            : ended(form, recovery, now);
                    return Reply.page("recover/aftercare", page(recovery, form, ended, now));
                })
                .orElseGet(Reply::notFound);
    }

    @PostMapping("/sessions/{session}/aftercare")
    @Transactional
    public Reply create(@PathVariable UUID session, Form form, SignedIn who) {
        Instant now = now();
        Optional<Recovery> found = recoveries.find(session, now);
        if (found.isEmpty()) return Reply.notFound();
        Recovery recovery = found.get();
        Optional<Instant> ended = ended(form, recovery, now);
        Optional<GivenSheet.How> how = form.needOneOf("how", ways()).map(GivenSheet.How::valueOf);
        if (ended.isEmpty() || how.isEmpty()) {
            return Reply.refused("recover/aftercare", page(recovery, form, ended, now));
        }
        GivenSheet given = new GivenSheet(
                UUID.randomUUID(),
                recovery.session().client(),
                session,
                recovery.session().provenance().version(),
                AfterCareSheet.VERSION,
                atlas.get().version(),
                recovery.treated().depth(),
                ended.get(),
                how.get(),
                now,
                who.id());
        sheets.add(given);
        audit.record(now, who.id(), "give", "after-care sheet", given.id().toString(), "session " + session);
        return Reply.seeOther("/sessions/" + session + "/aftercare", words.t("recover.sheet.recorded"));
    }

    private Optional<Instant> ended(Form form, Recovery recovery, Instant now) {
        Instant start = recovery.session().startedAt();
        Instant latest = start.plus(LONGEST_SESSION);
        return Moments.need(
                form.labels("recover.sheet"), "ended", start, latest.isAfter(now) ? now : latest, words.words());
    }

    /** What was said when the sheet was given; else, in the hours of the session itself, now; else its beginning. */
    private Instant likelyEnd(Recovery recovery, Instant now) {
        Optional<GivenSheet> given = sheets.latest(recovery.session().id());
        if (given.isPresent()) return given.get().countedFrom();
        Instant start = recovery.session().startedAt();
        boolean justNow = !now.isBefore(start) && now.isBefore(start.plus(4, ChronoUnit.HOURS));
        return justNow ? now.truncatedTo(ChronoUnit.MINUTES) : start;
    }

    private AfterCarePage page(Recovery recovery, Form form, Optional<Instant> endedAt, Instant now) {
        Instant ended = endedAt.orElseGet(() -> likelyEnd(recovery, now));
        AfterCareSheet sheet = AfterCareSheet.of(recovery.treated().endingAt(ended), atlas.get());
        var client = clients.find(recovery.session().client()).orElseThrow();
        String typed = form.typed("ended");
        return new AfterCarePage(
                heads.of(client, Corridor.RECOVER, words.words()),
                "/sessions/" + recovery.session().id() + "/aftercare",
                "/sessions/" + recovery.session().id() + "/links",
                client.name(),
                words.words().day(recovery.session().startedAt()),
                words.treated(recovery.treated()),
                words.moment(ended),
                recovery.treated().asPlanned(),
                inWords.steps(sheet, now),
                inWords.phases(sheet, now),
                inWords.emergencies(sheet),
                inWords.calls(sheet),
                settings.get(Settings.PRACTICE_PHONE, ""),
                settings.get(Settings.PRACTICE_EMERGENCY, ""),
                words.t(
                        "recover.sheet.versions",
                        AfterCareSheet.VERSION,
                        atlas.get().version().substring(0, 12)),
                given(recovery.session().id()),
                typed.isEmpty() ? Moments.typed(ended, words.words()) : typed,
                Moments.typed(ended, words.words()),
                form.error("ended"),
                Arrays.stream(GivenSheet.How.values())
                        .map(how -> Choice.of(how.name(), words.t("recover.sheet.how." + how.name())))
                        .toList(),
                form.typed("how"),
                form.error("how"),
                form.problems());
    }

    private List<String> given(UUID session) {
        return sheets.ofSession(session).stream()
                .map(sheet -> words.t(
                        "recover.sheet.given",
                        words.words().moment(sheet.at()),
                        words.t("recover.sheet.how." + sheet.how().name()),
                        staff.nameOf(sheet.by()),
                        sheet.sheetVersion(),
                        sheet.atlasVersion().substring(0, 12)))
                .toList();
    }

    private static List<String> ways() {
        return Arrays.stream(GivenSheet.How.values()).map(Enum::name).toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
