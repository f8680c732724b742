package fibril.clinic.plan;

import fibril.atlas.Atlas;
import fibril.atlas.Source;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that is consented to, before a client's own facts are put in. A line begins with {@code # } (title), {@code
 * ## } (heading), {@code - } (one point) or nothing (a paragraph); {@code ?word } before that shows the line only where
 * the word holds. {@code {word}} is a fact, {@code [key]} a source of the atlas, {@code {sources}} their list.
 */
public record ConsentText(ConsentKind kind, String id, String version, String lines) {

    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}|\\[(\\w+)]");
    private static final Pattern CONDITION = Pattern.compile("\\?(\\w+) (.*)");
    private static final String SOURCES = "{sources}";

    /** The very words for one client; {@code facts} fill the slots, {@code holds} are the words that hold. */
    public Consent.Wording shown(Atlas atlas, Map<String, String> facts, Set<String> holds) {
        List<String> cited = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        for (String line : lines.lines().toList()) {
            Matcher condition = CONDITION.matcher(line);
            String words = condition.matches() ? condition.group(2) : line;
            if (condition.matches() && !holds.contains(condition.group(1))) continue;
            if (words.equals(SOURCES)) shown.addAll(sources(atlas, cited));
            else if (!words.isBlank()) shown.add(filled(words, facts, cited));
        }
        String text = String.join("\n", shown);
        return new Consent.Wording(id, version, sha256(text), text);
    }

    private String filled(String line, Map<String, String> facts, List<String> cited) {
        return SLOT.matcher(line)
                .replaceAll(slot -> Matcher.quoteReplacement(
                        slot.group(1) != null ? fact(slot.group(1), facts) : "[" + number(slot.group(2), cited) + "]"));
    }

    /** On one line, so that what somebody typed never looks like a heading of ours. */
    private String fact(String word, Map<String, String> facts) {
        String fact = facts.get(word);
        if (fact == null) throw new IllegalArgumentException("text " + id + " " + version + " asks for " + word);
        return fact.replaceAll("\\s+", " ").strip();
    }

    private static int number(String key, List<String> cited) {
        if (!cited.contains(key)) cited.add(key);
        return cited.indexOf(key) + 1;
    }

    private static List<String> sources(Atlas atlas, List<String> cited) {
        return cited.stream()
                .map(key -> {
                    Source source = atlas.source(key);
                    String address = source.hasAddress() ? ", " + source.url() : "";
                    return "- [" + number(key, cited) + "] " + source.what() + address;
                })
                .toList();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this machine has no SHA-256", missing);
        }
    }
}
