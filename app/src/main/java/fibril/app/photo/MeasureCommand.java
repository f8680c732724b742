package fibril.app.photo;

import fibril.app.request.JsonRequest;
import fibril.photo.Ask;
import fibril.photo.Chart;
import fibril.photo.Compared;
import fibril.photo.Gate;
import fibril.photo.GateReading;
import fibril.photo.NotComparable;
import fibril.photo.Progress;
import fibril.photo.Shot;
import fibril.photo.compare.Workbench;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fibril measure}: what two photographs say of the skin. */
@Command(
        name = "measure",
        mixinStandardHelpOptions = true,
        description =
                "Measures the same skin on two photographs: JSON figures, the pair laid over one another and maps; "
                        + "exit 2 with one line per problem.")
public final class MeasureCommand implements Callable<Integer> {

    private static final int MOST_BYTES = 30_000_000;

    @Parameters(index = "0", paramLabel = "BEFORE", description = "The earlier photograph, JPEG or PNG.")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "AFTER", description = "The later one, of the same skin from the same place.")
    private Path after = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder for figures.json, the pair and the maps.")
    private Path out = Path.of("");

    @Option(
            names = "--chart",
            description = "A 24-patch colour chart is in both: figures of colour, spots, lines and texture too.")
    private boolean chart;

    @Option(
            names = "--chart-row",
            paramLabel = "MM",
            description =
                    "From the middle of patch 1 to that of patch 6 on that chart, with a ruler: gives mm and mm².")
    private @Nullable Double chartRow;

    @Option(names = "--chart-before-2014", description = "The chart is an edition from before November 2014.")
    private boolean oldChart;

    @Option(names = "--body", description = "A body site without a face.")
    private boolean body;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() {
        List<String> problems = new ArrayList<>();
        Optional<Shot> first = read("BEFORE", before, problems);
        Optional<Shot> second = read("AFTER", after, problems);
        if (Files.exists(out) && !Files.isDirectory(out)) problems.add("out: " + out + " is not a folder");
        Optional<Ask> ask = ask(problems);
        if (first.isEmpty() || second.isEmpty() || ask.isEmpty() || !problems.isEmpty()) return refuse(problems);
        return switch (Workbench.onThisMachine().compare(first.get(), second.get(), ask.get(), Progress.NONE)) {
            case NotComparable(List<GateReading> reasons) ->
                refuse(reasons.stream().map(MeasureCommand::here).toList());
            case Compared compared -> unmixed(compared);
        };
    }

    /** The record of a clinic knows its photographs; here only the files can say that they were mixed up. */
    private int unmixed(Compared compared) {
        List<String> mixedUp = compared.gates().stream()
                .filter(gate -> gate.gate() == Gate.ORDER || gate.gate() == Gate.SAME)
                .map(GateReading::words)
                .toList();
        return mixedUp.isEmpty() ? written(compared) : refuse(mixedUp);
    }

    /** A place on the body is chosen by a list in a clinic, and by an option here. */
    private static String here(GateReading reading) {
        return reading.gate() == Gate.NO_FACE
                ? reading.words("Show one whole face, or say --body for a body site.")
                : reading.words();
    }

    private Optional<Ask> ask(List<String> problems) {
        Ask plain = body ? Ask.body() : Ask.face();
        if (!chart) {
            if (chartRow != null || oldChart)
                problems.add("chart: say --chart too when a chart is in both photographs");
            return Optional.of(plain);
        }
        try {
            Chart which = chartRow == null ? Chart.ofUnknownSize() : Chart.withRowOf(chartRow);
            return Optional.of(plain.with(oldChart ? which.of(Chart.Edition.BEFORE_2014) : which));
        } catch (IllegalArgumentException outOfBounds) {
            problems.add("chart-row: " + outOfBounds.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<Shot> read(String name, Path file, List<String> problems) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            return Optional.of(Shot.of(bytes));
        } catch (NoSuchFileException missing) {
            problems.add(name + ": there is no such file: " + file);
            return Optional.empty();
        } catch (IOException unreadable) {
            problems.add(name + ": " + file + " cannot be read: " + why(unreadable));
            return Optional.empty();
        }
    }

    /** Many of them have nothing but the file's name for a message. */
    private static String why(IOException failure) {
        return switch (failure) {
            case AccessDeniedException _ -> "this account may not";
            case FileAlreadyExistsException there -> there.getFile() + " is not a folder";
            case FileSystemException of when of.getReason() != null -> of.getReason();
            default -> String.valueOf(failure.getMessage());
        };
    }

    private int written(Compared compared) {
        String json;
        try {
            Files.createDirectories(out);
            List<String> files =
                    MeasureAnswer.files(compared, (name, picture) -> Files.write(out.resolve(name), picture.bytes()));
            json = JsonRequest.JSON.writeValueAsString(MeasureAnswer.of(JsonRequest.JSON, compared, files));
            Files.writeString(out.resolve("figures.json"), json + "\n");
        } catch (IOException unwritable) {
            return refuse(List.of("out: " + out + " cannot be written: " + why(unwritable)));
        }
        command.commandLine().getOut().println(json);
        command.commandLine().getOut().flush();
        return 0;
    }

    private int refuse(List<String> problems) {
        problems.forEach(command.commandLine().getErr()::println);
        command.commandLine().getErr().flush();
        return JsonRequest.REFUSED;
    }
}
