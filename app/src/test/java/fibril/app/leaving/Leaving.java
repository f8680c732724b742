package fibril.app.leaving;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** What the tests of arriving need of those of leaving. */
public final class Leaving {

    /** What a command answered. */
    public record Told(int exit, String out, String err) {}

    private Leaving() {}

    public static Told run(String... arguments) {
        return told(MadeUpPractice.run(arguments));
    }

    public static Told importInto(Path data, Path from) {
        return told(MadeUpPractice.importInto(data, from));
    }

    public static Map<String, String> content(Path folder) throws IOException {
        return MadeUpPractice.content(folder);
    }

    private static Told told(MadeUpPractice.Answer answer) {
        return new Told(answer.exit(), answer.out(), answer.err());
    }
}
