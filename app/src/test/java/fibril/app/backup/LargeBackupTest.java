package fibril.app.backup;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.vault.KeyFile;
import fibril.clinic.vault.Keys;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
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
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A practice with many photographs goes into an archive and comes back through processes that may use little memory, and
 * one flipped bit is found wherever it is, and where it is. Of 50 MB in every build; {@code bench/backup} asks for 5,000.
 */
class LargeBackupTest {

    private static final int MEGABYTES = Integer.getInteger("fibril.backup.megabytes", 50);
    private static final int PICTURE = 5_000_000;
    private static final int FLIPS = 2;

    /** What is sealed as one piece: a flip is found with the piece it lies in. */
    private static final int PIECE = 1 << 20;

    private static final String HEAP = "-Xmx96m";

    @TempDir
    private Path parent = Path.of(".");

    private record Said(int exit, String words, long seconds) {}

    @Test
    void goesThroughLittleMemoryAndAFlippedBitIsFoundAndNamed() throws Exception {
        Path data;
        try (SmallPractice practice = new SmallPractice(parent)) {
            for (int n = 0; n < MEGABYTES * 1_000_000L / PICTURE; n++) practice.keepPicture(100 + n, PICTURE);
            // longer than one sealed piece, as a practice’s is after a few weeks
            practice.execute("with recursive n(i) as (select 1 union all select i + 1 from n where i < 400)"
                    + " insert into setting (name, version, author, written_at, content)"
                    + " select 'filler ' || i, 1, 'x', 0, hex(randomblob(4000)) from n");
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
        for (Part part : parts(archive, KeyFile.read(Path.of(key)))) {
            for (int flip = 0; flip < FLIPS; flip++) {
                long place = part.from() + (long) (chance.nextDouble() * (part.to() - part.from()));
                flip(archive, place);
                Said said = fibril("verify", "--archive", archive.toString(), "--key-file", key);
                assertThat(said.exit())
                        .as("after a flip at %d: %s", place, said.words())
                        .isOne();
                assertThat(said.words())
                        .as("a flip at %d, in %s", place, part.names())
                        .containsAnyOf(part.names().toArray(String[]::new));
                System.out.printf("flipped bit at byte %,d of the archive: %s%n", place, lastLine(said));
                flip(archive, place);
            }
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

    /** A stretch of an archive, and what lies in the pieces it touches. */
    private record Part(long from, long to, List<String> names) {}

    /** Its first piece, its database, two of its photographs, its list of contents. */
    private static List<Part> parts(Path archive, Keys keys) throws IOException {
        List<Part> entries = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(archive));
                TarArchiveInputStream tar = new TarArchiveInputStream(new Seal(keys).opening(in), "UTF-8")) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                long from = tar.getBytesRead();
                entries.add(new Part(from, from + entry.getSize(), List.of(entry.getName())));
            }
        }
        assertThat(entries.getFirst().to()).as("the database, in bytes").isGreaterThan(2L * PIECE);
        // whether the key is another or the first piece is damaged, nobody can tell
        List<Part> parts = new ArrayList<>(List.of(new Part(sealed(0), sealed(PIECE / 2), List.of("its beginning"))));
        Part database = new Part(PIECE, entries.getFirst().to(), List.of());
        for (Part one : List.of(database, entries.get(3), entries.get(entries.size() / 2), entries.getLast())) {
            parts.add(new Part(
                    sealed(one.from()),
                    sealed(one.to()),
                    entries.stream()
                            .filter(other -> other.to() / PIECE >= one.from() / PIECE
                                    && other.from() / PIECE <= one.to() / PIECE)
                            .flatMap(other -> other.names().stream())
                            .toList()));
        }
        return parts;
    }

    /** Where a byte lies once it is sealed: each piece has a mark of 16 bytes, and all of them what they begin with. */
    private static long sealed(long open) {
        return open + open / PIECE * 16 + 56;
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
