package fibril.app.arriving;

import fibril.clinic.arrive.Kind;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** One file, by what it is about. */
final class ForeignFile {

    @Option(names = "--clients", paramLabel = "FILE", description = "A CSV file of clients; it comes first.")
    private @Nullable Path clients;

    @Option(names = "--visits", paramLabel = "FILE", description = "A CSV file of appointments, past and to come.")
    private @Nullable Path visits;

    @Option(names = "--notes", paramLabel = "FILE", description = "A CSV file of notes.")
    private @Nullable Path notes;

    @Option(
            names = "--photographs",
            paramLabel = "FILE",
            description = "A CSV file whose rows name pictures in --folder.")
    private @Nullable Path photographs;

    Kind kind() {
        if (clients != null) return Kind.CLIENTS;
        if (visits != null) return Kind.VISITS;
        return notes != null ? Kind.NOTES : Kind.PHOTOGRAPHS;
    }

    Path path() {
        for (Path path : new @Nullable Path[] {clients, visits, notes, photographs}) if (path != null) return path;
        throw new IllegalStateException("the command line gives one of them or none");
    }
}
