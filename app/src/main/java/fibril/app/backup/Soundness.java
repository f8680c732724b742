package fibril.app.backup;

import fibril.atlas.Atlas;
import fibril.atlas.BrokenAtlas;
import fibril.atlas.Durable;
import fibril.clinic.database.Records;
import fibril.clinic.practice.Checkpoint;
import fibril.clinic.vault.FileVault;
import fibril.clinic.vault.Keys;
import fibril.clinic.vault.Vault;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks a practice's folder over: the database, every sealed file under its hash, every row that speaks of a file,
 * every version of the facts that was kept, and the clinic's own file over them.
 *
 * @param words what was looked at, to be read
 * @param faults what is wrong, each by its name; empty when all is well
 */
record Soundness(String words, List<String> faults) {

    Soundness {
        faults = List.copyOf(faults);
    }

    static Soundness of(DataFolder data, Keys keys, List<Checkpoint> checkpoints, PrintStream progress)
            throws IOException {
        List<String> faults = new ArrayList<>();
        Set<String> spokenOf;
        AuditFound audit;
        long rows;
        int tables;
        try (Records database = data.records()) {
            faults.addAll(database.problems());
            audit = AuditFound.in(database, checkpoints);
            faults.addAll(audit.faults());
            spokenOf = database.spokenOf();
            tables = database.rows().size();
            rows = database.rows().values().stream().mapToLong(Long::longValue).sum();
        }
        Set<String> there = openEvery(data, new FileVault(data.vault(), keys), faults, progress);
        faults.addAll(missing(spokenOf, there, data));
        faults.addAll(factFaults(data));
        String words = "%d tables with %,d rows, %,d files in the vault, %s"
                .formatted(tables, rows, there.size(), audit.words());
        return new Soundness(words, faults);
    }

    /** The names of all files that lie in the vault, sound or not. */
    private static Set<String> openEvery(DataFolder data, Vault vault, List<String> faults, PrintStream progress)
            throws IOException {
        Set<String> names = new HashSet<>();
        if (!Files.exists(data.vault())) return names;
        List<Path> files = DataFolder.under(data.vault())
                .filter(file -> !file.toString().endsWith(".part"))
                .sorted()
                .toList();
        Progress done = new Progress(progress, DataFolder.bytes(files));
        for (Path file : files) {
            String name = file.getFileName().toString();
            done.add(DataFolder.bytes(List.of(file)));
            boolean sound = opens(vault, name);
            // a practice at work erases meanwhile; what is gone is missing only where a row still speaks of it
            if (!sound && !Files.exists(file)) continue;
            names.add(name);
            if (!sound) faults.add("vault: " + name + " is damaged, or sealed with another key");
        }
        return names;
    }

    /** Asked a second time where something is missing: a practice at work may have erased it while we looked. */
    private static List<String> missing(Set<String> spokenOf, Set<String> there, DataFolder data) throws IOException {
        Set<String> gone = new HashSet<>(spokenOf);
        gone.removeAll(there);
        if (gone.isEmpty()) return List.of();
        List<String> faults = new ArrayList<>();
        try (Records database = data.records()) {
            database.vaultNames()
                    .forEach((column, names) -> names.stream()
                            .filter(gone::contains)
                            .forEach(name ->
                                    faults.add("vault: " + name + " is missing, and " + column + " speaks of it")));
        }
        return faults;
    }

    private static List<String> factFaults(DataFolder data) throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path version : keptVersions(data.folder().resolve("atlas"))) {
            if (!Atlas.isKept(version))
                faults.add(data.nameOf(version) + " is damaged: its files are not what they were");
        }
        try {
            Atlas.load(data.folder().resolve("overlay.json"));
        } catch (BrokenAtlas broken) {
            broken.problems().forEach(problem -> faults.add(problem.toString()));
        }
        return faults;
    }

    private static List<Path> keptVersions(Path atlas) throws IOException {
        if (!Files.isDirectory(atlas)) return List.of();
        try (Stream<Path> all = Files.list(atlas)) {
            return all.filter(folder -> !folder.toString().endsWith(Durable.HALF))
                    .sorted()
                    .toList();
        }
    }

    private static boolean opens(Vault vault, String name) {
        try {
            return vault.get(name)
                    .map(bytes -> HexFormat.of().formatHex(Hashes.sha256().digest(bytes)))
                    .filter(name::equals)
                    .isPresent();
        } catch (Vault.Damaged damaged) {
            return false;
        }
    }
}
