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

/**
 * Everything on record that something can fall due from. {@code contacts} holds the newest about each occasion, and
 * {@code dismissed} the occasions that never come back.
 */
public record Caseload(
        List<CourseCase> cases,
        List<Flag> openFlags,
        List<Session> unfinished,
        List<TestPatch> unreadPatches,
        List<FindingPaper> papers,
        Set<String> dismissed,
        Map<String, Contact> contacts) {

    public Caseload {
        cases = List.copyOf(cases);
        openFlags = List.copyOf(openFlags);
        unfinished = List.copyOf(unfinished);
        unreadPatches = List.copyOf(unreadPatches);
        papers = List.copyOf(papers);
        dismissed = Set.copyOf(dismissed);
        contacts = Map.copyOf(contacts);
    }

    public Caseload ofClient(UUID client) {
        return new Caseload(
                cases.stream().filter(each -> each.client().id().equals(client)).toList(),
                openFlags.stream().filter(flag -> flag.client().equals(client)).toList(),
                unfinished.stream().filter(each -> each.client().equals(client)).toList(),
                unreadPatches.stream()
                        .filter(each -> each.client().equals(client))
                        .toList(),
                papers.stream().filter(each -> each.client().equals(client)).toList(),
                dismissed,
                contacts);
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
