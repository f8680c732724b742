package fibril.app.backup;

import fibril.clinic.copies.Retention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The archives that one practice has made by itself in a folder, told by their names. Whatever else lies there, other
 * practices' archives and those somebody made by hand, is never touched.
 *
 * @param practice what its folder is called, for people; many a practice's is called so
 * @param mark the practice's own, in the name of each archive; empty before anything has happened in it
 * @param made names of archives it is known to have made, for those without a mark
 */
record Archives(Path folder, String practice, String mark, Set<String> made) {

    private static final String ENDING = ".fibril";
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    Path at(Instant moment) {
        return folder.resolve((mark.isEmpty() ? unmarked() : marked()) + MOMENT.format(moment) + ENDING);
    }

    /** Those made by now. One that is dated ahead is neither the newest, nor may it make others old. */
    SortedMap<Instant, Path> upTo(Instant now) throws IOException {
        SortedMap<Instant, Path> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                madeAt(file.getFileName().toString())
                        .filter(at -> !at.isAfter(now))
                        .ifPresent(at -> found.put(at, file));
            }
        }
        return found;
    }

    /** Halves of archives that a sudden end left behind; only for whoever has the turn. */
    void tidy() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                if (moment(name, marked(), ENDING + ".part").isPresent()) Files.delete(file);
            }
        }
    }

    /** How many were taken away. */
    int keepOnly(Retention retention, ZoneId zone, Instant now) throws IOException {
        SortedMap<Instant, Path> all = upTo(now);
        int gone = 0;
        for (Instant over : retention.over(all.keySet(), zone)) {
            Path archive = all.get(over);
            if (archive != null && Files.deleteIfExists(archive)) gone++;
        }
        return gone;
    }

    private String unmarked() {
        return practice + "-";
    }

    private String marked() {
        return practice + "-" + mark + "-";
    }

    private Optional<Instant> madeAt(String name) {
        Optional<Instant> byItsMark = moment(name, marked(), ENDING);
        return byItsMark.isPresent() || !made.contains(name) ? byItsMark : moment(name, unmarked(), ENDING);
    }

    private static Optional<Instant> moment(String name, String start, String ending) {
        if (!name.startsWith(start) || !name.endsWith(ending) || name.length() <= start.length() + ending.length()) {
            return Optional.empty();
        }
        try {
            String moment = name.substring(start.length(), name.length() - ending.length());
            return Optional.of(MOMENT.parse(moment, Instant::from));
        } catch (DateTimeParseException somethingElse) {
            return Optional.empty();
        }
    }
}
