package fibril.app;

import fibril.app.arriving.ArriveCommand;
import fibril.app.backup.BackupCommand;
import fibril.app.backup.RestoreCommand;
import fibril.app.backup.VerifyCommand;
import fibril.app.demo.BusyCommand;
import fibril.app.forecast.CalibrateCommand;
import fibril.app.forecast.ForecastCommand;
import fibril.app.leaving.ExportCommand;
import fibril.app.leaving.ImportCommand;
import fibril.app.photo.MeasureCommand;
import fibril.app.simulate.SbmlCommand;
import fibril.app.simulate.SimulateCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line's front door. */
@Command(
        name = "fibril",
        mixinStandardHelpOptions = true,
        version = "fibril 0.1.0",
        description = "The open, self-hosted system for microneedling practices.",
        subcommands = {
            Demo.class,
            BusyCommand.class,
            Serve.class,
            OwnerAccess.class,
            Screen.class,
            AtlasCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            VerifyCommand.class,
            ArriveCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            MoveCommand.class,
            RotateKey.class,
            ForecastCommand.class,
            CalibrateCommand.class,
            SimulateCommand.class,
            SbmlCommand.class,
            MeasureCommand.class
        })
public final class Fibril {

    private Fibril() {}

    public static CommandLine commands() {
        return new CommandLine(new Fibril()).setExecutionExceptionHandler(new Trouble());
    }

    public static void main(String[] arguments) {
        int exit = commands().execute(arguments);
        // a server keeps its own threads; everything else is done when its command is
        if (exit != Serve.RUNNING) System.exit(exit);
    }
}
