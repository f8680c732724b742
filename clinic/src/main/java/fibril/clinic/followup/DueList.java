package fibril.clinic.followup;

import fibril.atlas.Atlas;
import fibril.atlas.Urgency;
import fibril.clinic.consult.FindingPaper;
import fibril.clinic.followup.DueItem.Window;
import fibril.clinic.plan.TestPatch;
import fibril.clinic.recover.Closing;
import fibril.clinic.recover.Flag;
import fibril.clinic.treat.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Everything that is due, late or ahead: open flags first, most urgent on top, then what is late, then by day. */
public record DueList(List<DueItem> items) {

    private static final Comparator<DueItem> ORDER = Comparator.comparingInt((DueItem item) -> urgency(item.cause()))
            .thenComparing(DueItem::standing)
            .thenComparing(item -> item.isLate() ? item.until() : item.due())
            .thenComparing(DueItem::until)
            .thenComparing(DueItem::kind)
            .thenComparing(item -> item.cause().occasion());

    public DueList {
        items = List.copyOf(items);
    }

    public static DueList of(Caseload load, Atlas atlas, ZonedDateTime now) {
        LocalDate today = now.toLocalDate();
        List<DueItem> all = new ArrayList<>();
        load.openFlags().forEach(flag -> all.add(flag(load, flag, now)));
        load.owingReport().forEach(flag -> all.add(report(load, flag, now)));
        load.unfinished().forEach(session -> all.add(unfinished(session, now)));
        load.unreadPatches().forEach(patch -> all.add(patch(patch, today)));
        byClient(load.cases()).values().forEach(siblings -> {
            for (CourseCase own : siblings) {
                if (!own.settled()) all.addAll(DueOfCourse.of(atlas, own, siblings, now));
                DueOfSession.checkIn(own, atlas.checkInTimes(), now).ifPresent(all::add);
            }
        });
        all.addAll(letters(load, today));
        return new DueList(all.stream()
                .filter(item -> !item.kind().mayBeDismissed()
                        || !load.dismissed().contains(item.cause().occasion()))
                .map(item -> withContact(item, load.contacts()))
                .sorted(ORDER)
                .toList());
    }

    private static Map<UUID, List<CourseCase>> byClient(List<CourseCase> cases) {
        return cases.stream()
                .collect(Collectors.groupingBy(each -> each.client().id()));
    }

    private static int urgency(Cause cause) {
        List<Urgency> mostUrgentFirst = List.of(Urgency.values());
        return cause instanceof Cause.OpenFlag flag ? mostUrgentFirst.indexOf(flag.urgency()) : mostUrgentFirst.size();
    }

    private static DueItem withContact(DueItem item, Map<String, Contact> contacts) {
        Contact contact = contacts.get(item.cause().occasion());
        return contact == null ? item : item.with(contact);
    }

    private static DueItem flag(Caseload load, Flag flag, ZonedDateTime now) {
        LocalDate raised = flag.raisedAt().atZone(now.getZone()).toLocalDate();
        Instant actBy = flag.actBy(now.getZone());
        DueItem item = DueItem.on(
                now.toLocalDate(),
                flag.client(),
                load.operatorOf(flag.session()).orElse(flag.provenance().author()),
                new Cause.OpenFlag(flag.id(), flag.rule(), flag.urgency()),
                Window.of(raised, actBy.atZone(now.getZone()).toLocalDate()));
        return item.as(now.toInstant().isAfter(actBy) ? Standing.LATE : Standing.DUE);
    }

    /** From the day the practice learned of it. */
    private static DueItem report(Caseload load, Flag flag, ZonedDateTime now) {
        Closing closing = flag.closing().orElseThrow();
        LocalDate until = closing.reportDue().orElseThrow();
        LocalDate known = closing.basis()
                .map(Closing.Basis::awareOn)
                .orElseGet(() -> closing.at().atZone(now.getZone()).toLocalDate());
        return DueItem.on(
                now.toLocalDate(),
                flag.client(),
                load.operatorOf(flag.session()).orElse(closing.by()),
                new Cause.ReportOwed(flag.id(), flag.rule()),
                Window.of(known.isAfter(until) ? until : known, until));
    }

    private static DueItem unfinished(Session session, ZonedDateTime now) {
        LocalDate day = session.startedAt().atZone(now.getZone()).toLocalDate();
        Cause cause = new Cause.UnfinishedSession(session.id(), session.number());
        return DueItem.on(now.toLocalDate(), session.client(), session.operator(), cause, Window.of(day, day));
    }

    private static DueItem patch(TestPatch patch, LocalDate today) {
        Window window = Window.of(patch.readFrom(), patch.readFrom().plusDays(DueWindows.TEST_PATCH));
        Cause cause = new Cause.PatchToRead(patch.id(), patch.product());
        return DueItem.on(today, patch.client(), patch.provenance().author(), cause, window);
    }

    /** Only where a session is still to come, and no newer letter says the same. */
    private static List<DueItem> letters(Caseload load, LocalDate today) {
        Map<UUID, UUID> toTreat = load.cases().stream()
                .filter(CourseCase::awaitsSession)
                .collect(Collectors.toMap(each -> each.client().id(), CourseCase::practitioner, (one, other) -> one));
        return load.papers().stream()
                .filter(paper -> newestOfItsKind(load.papers(), paper))
                .flatMap(paper -> Optional.ofNullable(toTreat.get(paper.client())).stream()
                        .map(practitioner -> letter(paper, practitioner, today)))
                .toList();
    }

    private static boolean newestOfItsKind(List<FindingPaper> papers, FindingPaper paper) {
        return !paper.withdrawn() && papers.stream().noneMatch(other -> replaces(other, paper));
    }

    private static boolean replaces(FindingPaper other, FindingPaper paper) {
        return !other.withdrawn()
                && other.client().equals(paper.client())
                && other.rule().equals(paper.rule())
                && other.kind() == paper.kind()
                && other.expiresOn().isAfter(paper.expiresOn());
    }

    private static DueItem letter(FindingPaper paper, UUID practitioner, LocalDate today) {
        LocalDate ahead = paper.expiresOn().minusDays(DueWindows.LETTER_AHEAD);
        LocalDate from = ahead.isBefore(paper.givenOn()) ? paper.givenOn() : ahead;
        Cause cause = new Cause.LetterExpiring(paper.id(), paper.rule(), paper.expiresOn());
        return DueItem.on(today, paper.client(), practitioner, cause, Window.of(from, paper.expiresOn()));
    }

    /** With what is due of these clients now in place of what was. */
    public DueList with(Map<UUID, DueList> now) {
        List<DueItem> all = new ArrayList<>(items);
        all.removeIf(item -> now.containsKey(item.client()));
        for (DueList own : now.values()) {
            for (DueItem item : own.items()) {
                int place = Collections.binarySearch(all, item, ORDER);
                all.add(place < 0 ? -place - 1 : place, item);
            }
        }
        return new DueList(all);
    }

    public DueList ofClient(UUID client) {
        return new DueList(
                items.stream().filter(item -> item.client().equals(client)).toList());
    }

    public Optional<DueItem> find(String occasion) {
        return items.stream()
                .filter(item -> item.cause().occasion().equals(occasion))
                .findFirst();
    }
}
