package fibril.clinic.rights.store;

import fibril.clinic.rights.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The list of erasures as a file of lines beside the practice's key: {@code id moment kind subject until}, the last of
 * them a dash where there is none. Ids only. A line that cannot be read, such as half of one after a sudden end, is told
 * and left out: what the database knows is added again.
 */
public final class FileLedger implements Ledger.Outside {

    private static final Logger LOG = LoggerFactory.getLogger(FileLedger.class);
    private static final String NONE = "-";
    private static final int PARTS = 5;

    private final Path file;

    public FileLedger(Path file) {
        this.file = file;
    }

    /** Where it lies, told from where the key lies. */
    public static Path beside(Path key) {
        String name = String.valueOf(key.getFileName());
        return key.resolveSibling(name.replaceFirst("\\.key$", "") + ".erasures");
    }

    @Override
    public synchronized List<Ledger.Entry> entries() {
        if (!Files.exists(file)) return List.of();
        try {
            List<Ledger.Entry> entries = new ArrayList<>();
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            for (int number = 1; number <= lines.size(); number++) {
                String line = lines.get(number - 1);
                Optional<Ledger.Entry> entry = read(line);
                if (entry.isEmpty() && !line.isBlank()) LOG.error("line {} of {} is no erasure", number, file);
                entry.ifPresent(entries::add);
            }
            return entries;
        } catch (IOException broken) {
            throw new UncheckedIOException("the list of erasures " + file + " cannot be read", broken);
        }
    }

    /** Each once, however often it is told. */
    @Override
    public synchronized void add(List<Ledger.Entry> more) {
        Set<UUID> known = new HashSet<>();
        entries().forEach(entry -> known.add(entry.id()));
        StringBuilder text = new StringBuilder();
        for (Ledger.Entry entry : more) if (known.add(entry.id())) text.append(line(entry));
        if (text.isEmpty()) return;
        try (FileChannel out =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            out.position(out.size());
            // half a line before must not swallow this one
            if (out.size() > 0) text.insert(0, "\n");
            out.write(ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8)));
            out.force(true);
        } catch (IOException broken) {
            throw new UncheckedIOException("the list of erasures " + file + " cannot be written", broken);
        }
    }

    private static String line(Ledger.Entry entry) {
        return String.join(
                        " ",
                        entry.id().toString(),
                        entry.at().toString(),
                        entry.kind().name(),
                        entry.subject().toString(),
                        entry.keepUntil().map(LocalDate::toString).orElse(NONE))
                + "\n";
    }

    private static Optional<Ledger.Entry> read(String line) {
        String[] parts = line.strip().split(" ", -1);
        if (parts.length != PARTS) return Optional.empty();
        try {
            return Optional.of(new Ledger.Entry(
                    UUID.fromString(parts[0]),
                    Instant.parse(parts[1]),
                    Ledger.Kind.valueOf(parts[2]),
                    UUID.fromString(parts[3]),
                    parts[4].equals(NONE) ? null : LocalDate.parse(parts[4])));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
