package fibril.clinic.rights.pages;

import fibril.clinic.rights.WholeRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a thing of the vault is called in an archive: its day, what it is, and the beginning of its SHA-256. */
final class PaperName {

    private static final Map<String, String> FOLDERS = Map.of(
            "photograph", "photographs", "consent", "signatures", "client", "portraits", "pair_picture", "comparisons");

    /** What tells its day, the best first. */
    private static final List<String> DAYS = List.of("taken_at", "signed_on", "written_at", "made_at", "used_at");

    private PaperName() {}

    static String of(WholeRecord.Paper paper, byte[] content) {
        Map<String, Object> row = paper.row();
        String what = Stream.of(day(row), word(row.get("moment")), word(row.get("taken_from")), word(row.get("kind")))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("-"));
        String folder = FOLDERS.getOrDefault(paper.table(), "papers");
        return folder + "/" + what + "-" + paper.vaultName().substring(0, 8) + "." + ending(content);
    }

    private static String day(Map<String, Object> row) {
        Object at =
                DAYS.stream().map(row::get).filter(Objects::nonNull).findFirst().orElse("");
        return at instanceof Instant moment
                ? moment.atOffset(ZoneOffset.UTC).toLocalDate().toString()
                : String.valueOf(at);
    }

    private static String word(@Nullable Object value) {
        return value instanceof String text ? text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") : "";
    }

    /** By how it begins, not by what it was once called. */
    private static String ending(byte[] content) {
        String start = new String(content, 0, Math.min(12, content.length), StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u00ff\u00d8\u00ff")) return "jpg";
        if (start.startsWith("\u0089PNG")) return "png";
        if (start.startsWith("%PDF")) return "pdf";
        if (start.startsWith("RIFF") && start.endsWith("WEBP")) return "webp";
        return "bin";
    }
}
