package fibril.app.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A practice with gigabytes of photographs goes into an archive and comes back through processes that may use little
 * memory, and one flipped bit is found wherever it is. Takes minutes and disk, so only {@code bench/backup} asks for it.
 */
@EnabledIfSystemProperty(named = "fibril.backup.megabytes", matches = "[1-9][0-9]*")
class LargeBackupTest {

    private static final int MEGABYTES = Integer.getInteger("fibril.backup.megabytes", 50);
    private static final int PICTURE = 5_000_000;
    private static final int FLIPS = 4;
    private static final String HEAP = "-Xmx96m";

    @TempDir
    private Path parent = Path.of(".");

    private record Said(int exit, String words, long seconds) {}

    @Test
    void goesThroughLittleMemoryAndAFlippedBitIsFoundAndNamed() throws Exception {
        Path data;
        try (SmallPractice practice = new SmallPractice(parent)) {
            for (int n = 0; n < MEGABYTES * 1_000_000L / PICTURE; n++) practice.keepPicture(100 + n, PICTURE);
            data = practice.data.folder();
        }
        Path archive = parent.resolve("practice.fibril");
        Path again = parent.resolve("again");
        String key = data.resolveSibling("practice.key").toString();
        sound("backup", fibril("backup", "--data", data.toString(), "--to", archive.toString()));
        sound("verify archive", fibril("verify", "--archive", archive.toString(), "--key-file", key));
        sound(
                "restore",
                fibril("restore", "--from", archive.toString(), "--data", again.toString(), "--key-file", key));
        sound("verify folder", fibril("verify", "--data", again.toString(), "--key-file", key));
        Random chance = new Random(7);
        for (int flip = 0; flip < FLIPS; flip++) {
            long place = (long) (chance.nextDouble() * Files.size(archive));
            flip(archive, place);
            Said said = fibril("verify", "--archive", archive.toString(), "--key-file", key);
            assertThat(said.exit())
                    .as("after a flip at %d: %s", place, said.words())
                    .isNotZero();
            assertThat(said.words()).as("a flip at %d", place).contains("archive");
            System.out.printf("flipped bit at byte %,d of the archive: %s%n", place, lastLine(said));
            flip(archive, place);
        }
        List<Path> pictures = pictures(again);
        for (int flip = 0; flip < FLIPS; flip++) {
            Path picture = pictures.get(chance.nextInt(pictures.size()));
            flip(picture, chance.nextLong(Files.size(picture)));
            Said said = fibril("verify", "--data", again.toString(), "--key-file", key);
            assertThat(said.exit()).isNotZero();
            assertThat(said.words()).contains(picture.getFileName().toString());
        }
    }

    private static List<Path> pictures(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("vault"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void sound(String what, Said said) {
        assertThat(said.exit()).as("%s: %s", what, said.words()).isZero();
        System.out.printf("%s of %,d MB of photographs with %s: %d s%n", what, MEGABYTES, HEAP, said.seconds());
    }

    private static String lastLine(Said said) {
        return said.words().lines().filter(line -> !line.isBlank()).reduce("", (before, line) -> line);
    }

    private static void flip(Path file, long place) throws IOException {
        try (FileChannel bytes = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer one = ByteBuffer.allocate(1);
            bytes.read(one, place);
            one.put(0, (byte) (one.get(0) ^ 4)).rewind();
            bytes.write(one, place);
        }
    }

    private Said fibril(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                HEAP,
                "-XX:MaxDirectMemorySize=32m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path", ""),
                "fibril.app.Fibril"));
        command.addAll(List.of(arguments));
        Path words = parent.resolve("words.txt");
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(words.toFile())
                .start();
        int exit = process.waitFor();
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
        return new Said(exit, Files.readString(words, StandardCharsets.UTF_8), seconds);
    }
}
