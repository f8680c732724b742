package fibril.app;

import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What the console says of a fault nobody thought of: one line, and where in Fibril it was. */
final class Trouble implements IExecutionExceptionHandler {

    private static final int BROKEN = 1;

    @Override
    public int handleExecutionException(Exception trouble, CommandLine command, ParseResult given) {
        String where = Arrays.stream(trouble.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("fibril."))
                .findFirst()
                .map(frame -> " (at " + frame + ")")
                .orElse("");
        command.getErr()
                .println("This should not have happened: " + trouble.getClass().getSimpleName() + ": "
                        + FailedStart.firstLine(trouble) + where);
        return BROKEN;
    }
}
