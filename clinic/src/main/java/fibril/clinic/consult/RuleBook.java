package fibril.clinic.consult;

import fibril.atlas.Atlas;
import fibril.atlas.Concern;
import fibril.atlas.Fitzpatrick;
import fibril.atlas.ScreeningRule;
import fibril.atlas.Spacing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** What screening needs of the atlas: the rules in their order, and how far apart sessions of a concern must be. */
public record RuleBook(String version, List<ScreeningRule> rules, Map<String, Spacing> spacings) {

    public RuleBook {
        rules = List.copyOf(rules);
        spacings = Map.copyOf(spacings);
    }

    public static RuleBook of(Atlas atlas) {
        return new RuleBook(
                atlas.version(),
                atlas.screeningRules(),
                atlas.concerns().stream().collect(Collectors.toMap(Concern::id, Concern::spacing)));
    }

    public Optional<ScreeningRule> find(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** The longest of the concerns' own minimums; none when nothing is planned. */
    OptionalInt minimumDays(Set<String> concerns, Fitzpatrick skinType) {
        return concerns.stream()
                .flatMap(concern -> Optional.ofNullable(spacings.get(concern)).stream())
                .mapToInt(spacing -> spacing.minimumDays(skinType))
                .max();
    }
}
