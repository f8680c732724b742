package fibril.clinic.recover.pages;

import fibril.atlas.Atlas;
import fibril.atlas.CheckInQuestion;
import fibril.atlas.Urgency;
import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.people.Corridor;
import fibril.clinic.people.pages.ClientHeads;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.practice.Settings;
import fibril.clinic.practice.Staff;
import fibril.clinic.recover.CheckIn;
import fibril.clinic.recover.CheckIns;
import fibril.clinic.recover.Flag;
import fibril.clinic.recover.Judging;
import fibril.clinic.recover.Recovery;
import fibril.clinic.recover.Said;
import fibril.clinic.recover.Sign;
import fibril.clinic.recover.pages.CheckInPage.Answer;
import fibril.clinic.recover.pages.CheckInPage.Raised;
import fibril.clinic.web.ClinicalReaders;
import fibril.clinic.web.SignedIn;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the page that answers a check-in. */
@Component
public class CheckInPages {

    private final Clients clients;
    private final ClientHeads heads;
    private final CheckIns checkIns;
    private final CurrentAtlas atlas;
    private final Judging judging;
    private final Staff staff;
    private final Settings settings;
    private final ClinicalReaders readers;
    private final RecoverWords words;

    public CheckInPages(
            Clients clients,
            ClientHeads heads,
            CheckIns checkIns,
            CurrentAtlas atlas,
            Judging judging,
            Staff staff,
            Settings settings,
            ClinicalReaders readers,
            RecoverWords words) {
        this.clients = clients;
        this.heads = heads;
        this.checkIns = checkIns;
        this.atlas = atlas;
        this.judging = judging;
        this.staff = staff;
        this.settings = settings;
        this.readers = readers;
        this.words = words;
    }

    CheckInPage of(Recovery recovery, CheckIn checkIn, SignedIn reader) {
        Client client = clients.find(checkIn.client()).orElseThrow();
        List<Sign> signs = judging.signs(recovery, checkIn);
        List<CheckInQuestion> asked = recovery.treated().questionsAt(checkIn.dueHours(), atlas.get());
        boolean seesPhotographs = readers.has(reader);
        return new CheckInPage(
                heads.of(client, Corridor.RECOVER, words.words()),
                words.t("recover.checkIn.title", words.due(checkIn.dueHours())),
                words.t(
                        "recover.checkIn.told",
                        words.moment(checkIn.at()),
                        words.after(recovery.treated().hoursAt(checkIn.at())),
                        words.treated(recovery.treated())),
                raised(signs, recovery, checkIn),
                settings.get(Settings.PRACTICE_EMERGENCY, ""),
                asked.stream()
                        .filter(question -> !checkIn.answers().wasAsked(question.id()))
                        .map(CheckInQuestion::ask)
                        .toList(),
                notCovered(signs, asked),
                answers(recovery, checkIn),
                checkIn.ownWords(),
                seesPhotographs ? photographs(checkIn) : List.of(),
                seesPhotographs ? 0 : checkIn.photographs().size(),
                versions(checkIn.id()),
                "/check-ins/" + checkIn.id() + "/edit",
                "/clients/" + client.id() + "/recovery");
    }

    private List<Raised> raised(List<Sign> signs, Recovery recovery, CheckIn checkIn) {
        return signs.stream()
                .flatMap(sign -> sign instanceof Sign.Raised raised ? Stream.of(raised) : Stream.empty())
                .map(raised -> raised(raised, flagOf(raised, recovery, checkIn)))
                .toList();
    }

    private static Optional<Flag> flagOf(Sign.Raised raised, Recovery recovery, CheckIn checkIn) {
        return recovery.flags().stream()
                .filter(flag -> flag.rule().equals(raised.flag().id()))
                .filter(flag -> flag.sightings().stream()
                        .anyMatch(seen -> seen.checkIn().equals(checkIn.id())))
                .max(Comparator.comparing(Flag::isOpen)
                        .thenComparing(flag -> flag.provenance().at()));
    }

    private Raised raised(Sign.Raised raised, Optional<Flag> flag) {
        Urgency urgency = flag.map(Flag::urgency).orElse(raised.flag().urgency());
        return new Raised(
                RecoverWords.mark(urgency),
                raised.flag().sign(),
                words.urgency(urgency),
                urgency == Urgency.EMERGENCY,
                raised.whys(),
                raised.flag().tellClient(),
                raised.flag().clinicDoes(),
                flag.map(found -> "/flags/" + found.id()).orElse(""),
                flag.map(found -> words.t(found.isOpen() ? "recover.flag.open" : "recover.flag.closed"))
                        .orElse(""));
    }

    /** Signs this check-in cannot clear, because it does not ask for them at all. */
    private static List<String> notCovered(List<Sign> signs, List<CheckInQuestion> asked) {
        List<String> ids = asked.stream().map(CheckInQuestion::id).toList();
        return signs.stream()
                .flatMap(sign -> sign instanceof Sign.NotAsked silent ? Stream.of(silent) : Stream.empty())
                .filter(silent -> silent.questions().stream().noneMatch(ids::contains))
                .map(silent -> silent.flag().sign())
                .toList();
    }

    private List<Answer> answers(Recovery recovery, CheckIn checkIn) {
        Optional<CheckIn> before = recovery.told().stream()
                .filter(told -> told.at().isBefore(checkIn.at()))
                .reduce((first, second) -> second);
        return atlas.get().checkInQuestions().stream()
                .filter(question -> checkIn.answers().wasAsked(question.id()))
                .map(question -> new Answer(
                        question.ask(),
                        said(question, checkIn),
                        before.filter(told -> told.answers().wasAsked(question.id()))
                                .map(told -> said(question, told))
                                .orElse("")))
                .toList();
    }

    private String said(CheckInQuestion question, CheckIn checkIn) {
        Said said = checkIn.answers().to(question.id());
        return CheckInQuestions.words(question, said, words.words());
    }

    private static List<String> photographs(CheckIn checkIn) {
        return checkIn.photographs().stream()
                .map(id -> "/check-ins/" + checkIn.id() + "/photographs/" + id)
                .toList();
    }

    private List<CheckInPage.Version> versions(UUID id) {
        return checkIns.versions(id).stream()
                .map(version -> new CheckInPage.Version(
                        Integer.toString(version.provenance().version()),
                        words.words().moment(version.provenance().at()),
                        author(version),
                        version.provenance().reason()))
                .toList();
    }

    private String author(CheckIn version) {
        return version.isFromHome()
                ? words.t("link.byHer")
                : staff.nameOf(version.provenance().author());
    }

    /** What others changed after the version this reader began with: the answers that differ. */
    List<String> changedSince(CheckIn now, int seen) {
        Atlas facts = atlas.get();
        return checkIns.versions(now.id()).stream()
                .filter(version -> version.provenance().version() == seen)
                .findFirst()
                .map(then -> facts.checkInQuestions().stream()
                        .filter(question -> !then.answers()
                                .to(question.id())
                                .equals(now.answers().to(question.id())))
                        .map(question -> words.t(
                                "recover.form.changed", question.ask(), said(question, then), said(question, now)))
                        .toList())
                .orElse(List.of());
    }
}
