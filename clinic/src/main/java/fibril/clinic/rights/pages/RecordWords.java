package fibril.clinic.rights.pages;

import fibril.clinic.rights.WholeRecord;
import fibril.clinic.web.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A whole record in words. What has no wording of its own is called what its column is called. */
final class RecordWords {

    /** In the order a client lives through them; whatever is not named here comes after them. */
    private static final List<String> ORDER = List.of(
            "client",
            "companion",
            "consultation",
            "questionnaire",
            "home_form",
            "finding_settlement",
            "finding_paper",
            "test_patch",
            "course",
            "course_zone",
            "consent",
            "treatment_session",
            "session_zone",
            "session_lot",
            "photograph",
            "given_sheet",
            "check_in",
            "red_flag",
            "pair_result",
            "photograph_use",
            "measurement",
            "course_verdict",
            "appointment");

    /** For machines: they are in record.json. */
    private static final Set<String> UNSPOKEN = Set.of(
            "id",
            "version",
            "author",
            "written_at",
            "atlas_version",
            "model_version",
            "hash",
            "text_hash",
            "drawing",
            "portrait",
            "original",
            "shown",
            "picture",
            "vault_name",
            "udi",
            "effective_draws",
            "draws");

    private static final int ONE_LINE = 160;
    private static final String NUMBER_OF_A_RECORD = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Words words;
    private final Map<UUID, String> staff;
    private final Map<String, String> files;

    RecordWords(Words words, Map<UUID, String> staff, Map<String, String> files) {
        this.words = words;
        this.staff = Map.copyOf(staff);
        this.files = Map.copyOf(files);
    }

    List<RecordSheet.Section> sections(WholeRecord record) {
        return record.parts().stream()
                .sorted((one, other) -> Integer.compare(place(one.table()), place(other.table())))
                .map(part -> new RecordSheet.Section(
                        title(part.table()),
                        part.newest().stream().map(this::entry).toList()))
                .toList();
    }

    private static int place(String table) {
        int place = ORDER.indexOf(table);
        return place < 0 ? ORDER.size() : place;
    }

    private String title(String table) {
        return worded("rights.table." + table, table);
    }

    private RecordSheet.Entry entry(Map<String, Object> row) {
        List<RecordSheet.Line> lines = new ArrayList<>();
        row.forEach((column, value) -> {
            List<String> said = UNSPOKEN.contains(column) ? List.of() : said(value);
            if (!said.isEmpty()) lines.add(new RecordSheet.Line(worded("rights.column." + column, column), said));
        });
        row.values().stream()
                .map(value -> value instanceof String name ? files.getOrDefault(name, "") : "")
                .filter(file -> !file.isEmpty())
                .distinct()
                .forEach(file -> lines.add(new RecordSheet.Line(words.t("rights.file"), List.of(file))));
        return new RecordSheet.Entry(lines, written(row));
    }

    private String written(Map<String, Object> row) {
        if (!(row.get("written_at") instanceof Instant at) || !(row.get("author") instanceof UUID author)) return "";
        String by = staff.getOrDefault(author, words.t("rights.herself"));
        int versions = row.get("version") instanceof Integer version ? version : 1;
        return words.t(versions > 1 ? "rights.corrected" : "rights.written", by, words.moment(at), versions);
    }

    private List<String> said(Object value) {
        return switch (value) {
            case UUID id -> staff.containsKey(id) ? List.of(staff.getOrDefault(id, "")) : List.of();
            case Instant at -> List.of(words.moment(at));
            case LocalDate day -> List.of(words.day(day));
            case Boolean truth -> List.of(words.t(truth ? "rights.yes" : "rights.no"));
            case Double number -> List.of(words.number(number));
            case String text -> lines(RecordJson.nested(text));
            default -> List.of(value.toString());
        };
    }

    /** Nested parts one below the other, each under what it is called; what is short enough stands in one line. */
    private List<String> lines(@Nullable Object nested) {
        if (nested == null) return List.of();
        String brief = brief(nested);
        if (brief.length() <= ONE_LINE && !brief.contains("\n")) return brief.isBlank() ? List.of() : List.of(brief);
        List<String> lines = new ArrayList<>();
        switch (nested) {
            case Map<?, ?> parts ->
                parts.forEach((key, value) ->
                        lines(value).forEach(line -> lines.add(plain(String.valueOf(key)) + ": " + line)));
            case List<?> list -> list.forEach(value -> lines.addAll(lines(value)));
            default -> brief.lines().filter(line -> !line.isBlank()).forEach(lines::add);
        }
        return lines;
    }

    /** “no, on: 2026-11-11, written by: Pip Practitioner”. */
    private String brief(@Nullable Object nested) {
        if (nested == null) return "";
        return switch (nested) {
            case Map<?, ?> parts ->
                parts.entrySet().stream()
                        .map(part -> brief(plain(String.valueOf(part.getKey())), part.getValue()))
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(", "));
            case List<?> list ->
                list.stream().map(this::brief).filter(part -> !part.isBlank()).collect(Collectors.joining("; "));
            default -> text(String.valueOf(nested));
        };
    }

    private String brief(String key, @Nullable Object value) {
        if (Boolean.TRUE.equals(value)) return key;
        String said = brief(value);
        return said.isBlank() || key.equals("answer") ? said : key + ": " + said;
    }

    /** Numbers of records say nothing to a reader; those of staff are names. */
    private String text(String text) {
        if (text.matches(NUMBER_OF_A_RECORD)) return staff.getOrDefault(UUID.fromString(text), "");
        return text.matches("[A-Z]+(_[A-Z]+)*|[a-z]+(_[a-z]+)+") ? plain(text) : text.strip();
    }

    private String worded(String key, String name) {
        if (words.has(key)) return words.t(key);
        String plain = plain(name);
        return plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
    }

    private static String plain(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1 $2")
                .replace('_', ' ')
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
