package fibril.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line's front door. */
@Command(
        name = "fibril",
        mixinStandardHelpOptions = true,
        version = "fibril 0.1.0",
        description = "The open, self-hosted system for microneedling practices.",
        subcommands = {Demo.class, Serve.class, Screen.class, AtlasCommand.class})
public final class Fibril {

    private Fibril() {}

    public static void main(String[] arguments) {
        int exit = new CommandLine(new Fibril()).execute(arguments);
        // a server keeps its own threads; everything else is done when its command is
        if (exit != Serve.RUNNING) System.exit(exit);
    }
}
