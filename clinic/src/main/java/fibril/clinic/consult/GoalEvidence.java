package fibril.clinic.consult;

import fibril.atlas.Area;
import fibril.atlas.Atlas;
import fibril.atlas.Claim;
import fibril.atlas.Claim.EvidenceGrade;
import fibril.atlas.Claim.Verdict;
import fibril.atlas.Concern;
import fibril.atlas.Crosswalk;
import fibril.atlas.Protocol;
import fibril.atlas.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known about one concern on the areas she named. {@code elsewhere} are those of her areas for which the
 * evidence tables hold no figures: what is said of them comes from other skin.
 */
public record GoalEvidence(
        Concern concern,
        List<Area> areas,
        List<String> wishes,
        List<Area> elsewhere,
        List<String> typicalResults,
        List<Weighed> claims) {

    public GoalEvidence {
        areas = List.copyOf(areas);
        wishes = List.copyOf(wishes);
        elsewhere = List.copyOf(elsewhere);
        typicalResults = List.copyOf(typicalResults);
        claims = List.copyOf(claims);
    }

    /** A claim with its verdict and grade as they hold here: a claim about two concerns may rest on studies of one. */
    public record Weighed(Claim claim, Verdict verdict, EvidenceGrade grade) {
        static Weighed asPublished(Claim claim) {
            return new Weighed(claim, claim.verdict(), claim.grade());
        }

        static Weighed neverStudied(Claim claim) {
            return new Weighed(claim, Verdict.UNTESTED, EvidenceGrade.NONE);
        }
    }

    /** One for each concern, in the order she named them. */
    public static List<GoalEvidence> of(List<Goal> goals, Atlas atlas) {
        Map<String, List<Goal>> byConcern = new LinkedHashMap<>();
        for (Goal goal : goals) {
            byConcern
                    .computeIfAbsent(goal.concern(), concern -> new ArrayList<>())
                    .add(goal);
        }
        return byConcern.entrySet().stream()
                .map(entry -> of(atlas.concern(entry.getKey()), entry.getValue(), atlas))
                .toList();
    }

    /** What belongs to every treatment, whatever its concern and area. */
    public static List<Weighed> ofEveryTreatment(Atlas atlas) {
        return atlas.claims().stream()
                .filter(GoalEvidence::isGeneral)
                .map(Weighed::asPublished)
                .toList();
    }

    private static GoalEvidence of(Concern concern, List<Goal> goals, Atlas atlas) {
        List<Area> areas =
                goals.stream().map(Goal::area).distinct().map(atlas::area).toList();
        return new GoalEvidence(
                concern,
                areas,
                goals.stream()
                        .map(Goal::wish)
                        .filter(wish -> !wish.isBlank())
                        .distinct()
                        .toList(),
                areas.stream()
                        .filter(area -> isStudiedElsewhere(area, concern, atlas))
                        .toList(),
                typicalResults(concern, areas, atlas),
                claims(concern, areas, atlas));
    }

    private static List<Weighed> claims(Concern concern, List<Area> areas, Atlas atlas) {
        boolean neverStudied = isNeverStudied(concern, areas, atlas);
        return atlas.claims().stream()
                .filter(claim -> !isGeneral(claim) && claim.isAbout(concern.id()) && isAbout(claim, areas))
                .map(claim -> neverStudied ? Weighed.neverStudied(claim) : Weighed.asPublished(claim))
                .toList();
    }

    private static boolean isGeneral(Claim claim) {
        return claim.concerns().isEmpty() && claim.areas().isEmpty();
    }

    private static boolean isAbout(Claim claim, List<Area> areas) {
        return claim.areas().isEmpty()
                || areas.stream().anyMatch(area -> claim.areas().contains(area.id()));
    }

    /** The atlas has it as unverified, and the evidence tables have no word for it. */
    private static boolean isNeverStudied(Concern concern, List<Area> areas, Atlas atlas) {
        return concern.standing().status() == Status.UNVERIFIED
                && areas.stream()
                        .map(area -> atlas.crosswalk(area.id(), concern.id()))
                        .flatMap(Optional::stream)
                        .allMatch(row -> row.evidenceConcern().isEmpty());
    }

    private static boolean isStudiedElsewhere(Area area, Concern concern, Atlas atlas) {
        Optional<Crosswalk> row = atlas.crosswalk(area.id(), concern.id());
        return row.isEmpty()
                || (row.get().evidenceSites().isEmpty()
                        && !row.get().evidenceConcern().isEmpty());
    }

    private static List<String> typicalResults(Concern concern, List<Area> areas, Atlas atlas) {
        List<String> ofAreas = areas.stream()
                .map(area -> atlas.protocol(area.id(), concern.id()))
                .flatMap(Optional::stream)
                .map(Protocol::typicalResult)
                .distinct()
                .toList();
        return ofAreas.isEmpty() ? List.of(concern.typicalResult()) : ofAreas;
    }
}
