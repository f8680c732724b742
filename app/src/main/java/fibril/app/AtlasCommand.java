package fibril.app;

import fibril.atlas.AtlasCheck;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code fibril atlas …}: the facts with sources. */
@Command(name = "atlas", mixinStandardHelpOptions = true, description = "The facts Fibril works with.")
final class AtlasCommand {

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Counts the facts and names every problem; exit 2 when there is one.")
    int check(
            @Option(names = "--data", description = "Also look at the overlay of this practice.") @Nullable Path data) {
        AtlasCheck check = data == null ? AtlasCheck.run() : AtlasCheck.run(data.resolve("overlay.json"));
        System.out.print(check.text());
        check.problems().forEach(System.err::println);
        return check.isClean() ? 0 : 2;
    }
}
