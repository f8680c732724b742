package fibril.clinic.web;

import java.util.List;
import java.util.Optional;

/** Tells a disk that takes nothing more from other faults, by the words of SQLite, PostgreSQL and the machine. */
final class DiskTrouble {

    private static final List<String> WORDS = List.of(
            "SQLITE_FULL",
            "SQLITE_READONLY",
            "SQLITE_IOERR_WRITE",
            "SQLITE_IOERR_FSYNC",
            "SQLITE_IOERR_SHMSIZE",
            "could not extend file",
            "No space left on device",
            "Disk quota exceeded",
            "Read-only file system");

    private DiskTrouble() {}

    static boolean isIn(Throwable trouble) {
        return words(trouble).isPresent();
    }

    /** The machine's own words, without what was to be written. */
    static String wordsOf(Throwable trouble) {
        return words(trouble).orElse("");
    }

    private static Optional<String> words(Throwable trouble) {
        return Causes.of(trouble)
                .map(cause -> String.valueOf(cause.getMessage()))
                .flatMap(message -> WORDS.stream().filter(message::contains))
                .findFirst();
    }
}
