package fibril.atlas;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What {@code fibril atlas check} prints: how much of everything, and every problem. */
public record AtlasCheck(String text, List<AtlasProblem> problems) {

    public AtlasCheck {
        problems = List.copyOf(problems);
    }

    public boolean isClean() {
        return problems.isEmpty();
    }

    /** Checks the facts that come with Fibril. */
    public static AtlasCheck run() {
        return of(AtlasFiles.bundled());
    }

    /** Checks them with a clinic's own file over them. */
    public static AtlasCheck run(Path overlay) {
        AtlasFiles files = AtlasFiles.bundled();
        return of(Files.exists(overlay) ? files.with(AtlasFiles.OVERLAY, AtlasFiles.bytes(overlay)) : files);
    }

    static AtlasCheck of(AtlasFiles files) {
        Problems problems = new Problems();
        Facts facts = Loader.read(files, problems);
        StringBuilder text = new StringBuilder();
        line(text, "atlas", files.hash());
        counts(facts).forEach((what, count) -> line(text, what, Integer.toString(count)));
        line(text, "records by status", statuses(facts));
        facts.clinicChanges().forEach(change -> line(text, change.record(), change.words()));
        List<AtlasProblem> found = problems.found();
        line(text, "problems", found.isEmpty() ? "none" : Integer.toString(found.size()));
        for (AtlasProblem problem : found) text.append("  ").append(problem).append('\n');
        return new AtlasCheck(text.toString(), found);
    }

    private static void line(StringBuilder text, String what, String value) {
        text.append(String.format(Locale.ROOT, "%-22s %s%n", what, value));
    }

    private static Map<String, Integer> counts(Facts facts) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("sources", facts.sources().size());
        counts.put("areas", facts.areas().size());
        counts.put("concerns", facts.concerns().size());
        counts.put("protocols", facts.protocols().size());
        counts.put("devices", facts.devices().size());
        counts.put("numbing products", facts.anaesthetics().size());
        counts.put("screening rules", facts.screeningRules().size());
        counts.put("after-care times", facts.afterCare().times().size());
        counts.put("after-care phases", facts.afterCare().phases().size());
        counts.put("check-ins", facts.afterCare().checkIns().size());
        counts.put("red flags", facts.afterCare().redFlags().size());
        counts.put("disagreements", facts.afterCare().disagreements().size());
        counts.put("scales", facts.scales().all().size());
        counts.put("claims", facts.claims().size());
        counts.put("trial rows", facts.evidence().trials().size());
        counts.put("recovery rows", facts.evidence().recovery().size());
        counts.put("biology rows", facts.evidence().biology().size());
        counts.put("skin thicknesses", facts.skin().thickness().size());
        return counts;
    }

    private static String statuses(Facts facts) {
        Map<Status, Long> counts = facts.standings()
                .map(Standing::status)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().words())
                .collect(Collectors.joining(", "));
    }
}
