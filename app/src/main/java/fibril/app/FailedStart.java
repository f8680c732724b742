package fibril.app;

import fibril.clinic.database.Database;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in words why a practice could not be brought up to date. Spring finds it by META-INF/spring.factories. */
final class FailedStart extends AbstractFailureAnalyzer<Database.UpgradeFailed> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable whole, Database.UpgradeFailed failed) {
        return new FailureAnalysis(
                failed.getMessage() + ".\nThe database says: " + firstLine(rootOf(failed)),
                "Start the Fibril you had before, which still reads these records, and report the line above.",
                failed);
    }

    private static Throwable rootOf(Throwable trouble) {
        Throwable cause = trouble.getCause();
        return cause == null ? trouble : rootOf(cause);
    }

    static String firstLine(Throwable trouble) {
        return String.valueOf(trouble.getMessage()).lines().findFirst().orElse("");
    }
}
