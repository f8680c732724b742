package fibril.app.photo;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.app.Fibril;
import fibril.app.request.JsonRequest;
import fibril.photo.portrait.Lesion;
import fibril.photo.portrait.Portrait;
import fibril.photo.portrait.ReShot;
import fibril.photo.read.MadeFiles;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

class MeasureCommandTest {

    @TempDir
    private static Path folder = Path.of(".");

    record Said(int exit, String out, List<String> err) {}

    @BeforeAll
    static void twoPhotographs() throws IOException {
        Files.write(
                folder.resolve("before.jpg"),
                Portrait.jpeg(
                        ReShot.drawn(1).of(Lesion.redness(205, 258, 11, 0.25).on(Portrait.HOPPER.picture()))));
        Files.write(folder.resolve("after.jpg"), Portrait.jpeg(ReShot.drawn(2).of(Portrait.HOPPER.picture())));
    }

    @Test
    void writesFiguresThePairAndMaps() throws IOException {
        Path out = folder.resolve("made").resolve("here");
        Said said = run("before.jpg", "after.jpg", "--out", out.toString());
        assertThat(said.err()).isEmpty();
        assertThat(said.exit()).isZero();
        JsonNode answer = JsonRequest.JSON.readTree(said.out());
        assertThat(answer).isEqualTo(JsonRequest.JSON.readTree(Files.readString(out.resolve("figures.json"))));

        List<String> less = new ArrayList<>();
        for (JsonNode figure : answer.get("figures")) {
            assertThat(figure.get("formula").asString()).matches("\\w+ v\\d+");
            assertThat(figure.get("band").get("halfWidth").asDouble()).isPositive();
            if (figure.get("measure").asString().equals("redness_log_ratio")
                    && figure.get("direction").asString().equals("less")) {
                less.add(figure.get("region").asString());
            }
        }
        assertThat(less).containsExactly("right cheek");
        assertThat(answer.get("withheld").get(0).get("because").asString()).contains("Hold the chart");
        assertThat(answer.get("before").get("sha256").asString()).hasSize(64);
        assertThat(answer.get("registration").get("p95Error").asDouble()).isBetween(0.0, 0.0025);
        List<String> files = new ArrayList<>();
        for (JsonNode file : answer.get("files")) files.add(file.asString());
        assertThat(files).contains("before.jpg", "after.jpg", "redness.jpg", "pigment.jpg");
        for (String file : files) {
            assertThat(ImageIO.read(out.resolve(file).toFile()).getWidth())
                    .as(file)
                    .isGreaterThan(150);
        }
    }

    @Test
    void refusesWithOneLineForEachProblem() throws IOException {
        Files.writeString(folder.resolve("words.jpg"), "not a picture");
        Said said =
                run("words.jpg", "words.jpg", "--out", folder.resolve("none").toString());
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("file.type: the photograph before: it is not a JPEG or PNG (");
        assertThat(folder.resolve("none")).doesNotExist();
        assertThat(said.out()).isEmpty();
    }

    @Test
    void refusesDatesThatAreSwapped() throws IOException {
        byte[] before = Files.readAllBytes(folder.resolve("before.jpg"));
        byte[] after = Files.readAllBytes(folder.resolve("after.jpg"));
        Files.write(folder.resolve("late.jpg"), MadeFiles.takenAt(before, "2026:03:01 09:30:00"));
        Files.write(folder.resolve("early.jpg"), MadeFiles.takenAt(after, "2026:01:31 09:30:00"));
        Path out = folder.resolve("swapped");
        Said said = run("late.jpg", "early.jpg", "--out", out.toString());
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err())
                .singleElement()
                .asString()
                .startsWith("pair.order: ")
                .contains("Give the earlier one first");
        assertThat(out).doesNotExist();
    }

    @Test
    void comparesNoPhotographWithItself() {
        Path out = folder.resolve("same");
        Said said = run("before.jpg", "before.jpg", "--out", out.toString());
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).singleElement().asString().startsWith("pair.same: ");
        assertThat(out).doesNotExist();
    }

    @Test
    void namesAFileThatIsNotThereAndAFolderThatIsNone() {
        Said said = run(
                "nowhere.jpg", "after.jpg", "--out", folder.resolve("after.jpg").toString());
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).hasSize(2);
        assertThat(said.err().getFirst()).isEqualTo("BEFORE: there is no such file: " + folder.resolve("nowhere.jpg"));
        assertThat(said.err().getLast()).startsWith("out: ").endsWith("is not a folder");
    }

    @Test
    void saysHowABodySiteIsAskedFor() throws IOException {
        BufferedImage plain = new BufferedImage(640, 640, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 640; y++) for (int x = 0; x < 640; x++) plain.setRGB(x, y, 0xb08070 + (x * y % 7));
        Files.write(folder.resolve("arm.png"), png(plain));
        Said said = run("arm.png", "arm.png", "--out", folder.resolve("arm").toString());
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .startsWith("face.none: ")
                        .endsWith("Show one whole face, or say --body for a body site."));
    }

    /** A file stands where the folder's own folder should be. */
    @Test
    void saysWhyAFolderCannotBeWritten() {
        Path out = folder.resolve("after.jpg").resolve("deeper");
        Said said = run("before.jpg", "after.jpg", "--out", out.toString());
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err())
                .singleElement()
                .asString()
                .isEqualTo("out: " + out + " cannot be written: Not a directory");
    }

    @Test
    void holdsTheRowOfTheChartToItsBounds() {
        assertThat(run("before.jpg", "after.jpg", "--chart", "--chart-row", "5", "--out", folder.toString())
                        .err())
                .containsExactly("chart-row: the row of a chart is 20 to 400 mm long, was 5.0");
        assertThat(run("before.jpg", "after.jpg", "--chart-row", "200", "--out", folder.toString())
                        .err())
                .containsExactly("chart: say --chart too when a chart is in both photographs");
    }

    @Test
    void asksForAFolder() {
        Said said = run("before.jpg", "after.jpg");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err().getFirst()).contains("--out");
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    private static Said run(String before, String after, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "measure",
                folder.resolve(before).toString(),
                folder.resolve(after).toString()));
        arguments.addAll(List.of(more));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commands = Fibril.commands();
        commands.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int exit = commands.execute(arguments.toArray(String[]::new));
        return new Said(exit, out.toString(), err.toString().lines().toList());
    }
}
