package fibril.clinic.followup;

import fibril.clinic.consult.FindingPaper;
import fibril.clinic.plan.TestPatch;
import fibril.clinic.recover.Flag;
import fibril.clinic.treat.Session;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything on record that something can fall due from. {@code contacts} holds the newest about each occasion, and
 * {@code dismissed} the occasions that never come back.
 */
public record Caseload(
        List<CourseCase> cases,
        List<Flag> openFlags,
        List<Flag> owingReport,
        List<Session> unfinished,
        List<TestPatch> unreadPatches,
        List<FindingPaper> papers,
        Set<String> dismissed,
        Map<String, Contact> contacts) {

    public Caseload {
        cases = List.copyOf(cases);
        openFlags = List.copyOf(openFlags);
        owingReport = List.copyOf(owingReport);
        unfinished = List.copyOf(unfinished);
        unreadPatches = List.copyOf(unreadPatches);
        papers = List.copyOf(papers);
        dismissed = Set.copyOf(dismissed);
        contacts = Map.copyOf(contacts);
    }

    /** Each client’s own part. What was dismissed and agreed is told by the occasion, so that every part may have all of it. */
    public Map<UUID, Caseload> byClient() {
        Map<UUID, List<CourseCase>> ownCases = cases.stream()
                .collect(Collectors.groupingBy(each -> each.client().id()));
        Map<UUID, List<Flag>> ownFlags = openFlags.stream().collect(Collectors.groupingBy(Flag::client));
        Map<UUID, List<Flag>> ownReports = owingReport.stream().collect(Collectors.groupingBy(Flag::client));
        Map<UUID, List<Session>> ownSessions = unfinished.stream().collect(Collectors.groupingBy(Session::client));
        Map<UUID, List<TestPatch>> ownPatches =
                unreadPatches.stream().collect(Collectors.groupingBy(TestPatch::client));
        Map<UUID, List<FindingPaper>> ownPapers = papers.stream().collect(Collectors.groupingBy(FindingPaper::client));
        return Stream.of(ownCases, ownFlags, ownReports, ownSessions, ownPatches, ownPapers)
                .flatMap(each -> each.keySet().stream())
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        client -> new Caseload(
                                ownCases.getOrDefault(client, List.of()),
                                ownFlags.getOrDefault(client, List.of()),
                                ownReports.getOrDefault(client, List.of()),
                                ownSessions.getOrDefault(client, List.of()),
                                ownPatches.getOrDefault(client, List.of()),
                                ownPapers.getOrDefault(client, List.of()),
                                dismissed,
                                contacts)));
    }

    Optional<UUID> operatorOf(UUID session) {
        return cases.stream()
                .flatMap(each -> each.held().stream())
                .map(CourseCase.Held::session)
                .filter(held -> held.id().equals(session))
                .map(Session::operator)
                .findFirst();
    }
}
