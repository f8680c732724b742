package fibril.clinic.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fibril.atlas.Durable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyChangeTest {

    private static final KeyChange.Watch NOBODY = (step, bytes) -> {};

    @TempDir
    private Path parent = Path.of("");

    private final List<String> names = new ArrayList<>();
    private Path house;
    private Keys old;

    @BeforeEach
    void aVaultWithFiveFilesAndOneLaidAside() throws IOException {
        house = Files.createDirectories(parent.resolve("house"));
        old = KeyFile.at(key(house), house.resolve("vault"));
        for (int i = 0; i < 5; i++)
            names.add(vault(house).put(("picture " + i).repeat(50).getBytes(UTF_8)));
        String aside = vault(house).put("nobody's".getBytes(UTF_8));
        Files.createDirectories(house.resolve("laid-aside"));
        Files.move(fileOf(house, aside), house.resolve("laid-aside").resolve(aside));
    }

    @Test
    void leavesEverythingUnderTheNewKeyAndTheOldOneInItsOwnFile() throws IOException {
        KeyChange change = change(house, NOBODY);
        KeyChange.Sealed sealed = change.seal();
        List<Path> retired = change.retire();
        assertThat(sealed.files()).isEqualTo(6);
        assertThat(sealed.damaged()).isEmpty();
        assertThat(sealed.oldKey()).isEqualTo(Keys.nameOf(old.current())).isNotEqualTo(sealed.newKey());
        assertIsFinished(house);
        assertThat(retired).singleElement().satisfies(place -> {
            assertThat(KeyFile.read(place).all()).isEqualTo(old.all());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
                    .isEqualTo("rw-------");
        });
        FileVault withTheOld = new FileVault(house.resolve("vault"), old);
        assertThatThrownBy(() -> withTheOld.get(names.getFirst())).isInstanceOf(Vault.Damaged.class);
    }

    /** What a sudden end leaves at each step is kept as it lies then, opened, and gone on with. */
    @Test
    void cutOffAtAnyStepEverythingOpensAndTheSameWorkEndsIt() throws IOException {
        List<Path> ends = new ArrayList<>();
        KeyChange change = change(house, (step, bytes) -> {
            Path end = parent.resolve("end " + ends.size() + " " + step);
            copy(house, end);
            ends.add(end);
        });
        change.seal();
        change.retire();
        // one for the two keys, two for each file to seal, one for each to check, two to retire
        assertThat(ends).hasSize(1 + 3 * 6 + 2);
        for (Path end : ends) {
            assertEverythingOpens(end);
            if (!KeyFile.read(key(end)).areChanging()) continue;
            KeyChange again = change(end, NOBODY);
            assertThat(again.seal().damaged()).as("%s", end).isEmpty();
            again.retire();
            assertIsFinished(end);
            assertThat(halves(end)).as("%s", end).isEmpty();
        }
    }

    @Test
    void cutOffInTheMiddleOfGoingOnItStillGoesOn() throws IOException {
        for (int stop = 1; stop < 14; stop += 3) {
            int[] left = {stop};
            KeyChange cut = change(house, (step, bytes) -> {
                if (--left[0] == 0) throw new IllegalStateException("the power went");
            });
            assertThatThrownBy(() -> {
                        cut.seal();
                        cut.retire();
                    })
                    .hasMessage("the power went");
            assertEverythingOpens(house);
        }
        KeyChange last = change(house, NOBODY);
        last.seal();
        last.retire();
        assertIsFinished(house);
    }

    @Test
    void aFileWithAFlippedBitIsNamedAndLeftAsItIs() throws IOException {
        Path struck = fileOf(house, names.get(2));
        byte[] bytes = Files.readAllBytes(struck);
        bytes[20] ^= 1;
        Files.write(struck, bytes);
        KeyChange.Sealed sealed = change(house, NOBODY).seal();
        assertThat(sealed.damaged()).containsExactly(names.get(2));
        assertThat(sealed.files()).isEqualTo(5);
        assertThat(struck).hasBinaryContent(bytes);
        assertThat(KeyFile.read(key(house)).all()).hasSize(2).contains(old.current());
        // brought back from an archive under the old key, it is taken along
        Files.delete(struck);
        new FileVault(house.resolve("vault"), old).put("picture 2".repeat(50).getBytes(UTF_8));
        assertThat(change(house, NOBODY).seal().damaged()).isEmpty();
    }

    @Test
    void damageThatHappensWhileItWorksIsFoundByTheLook() throws IOException {
        Set<KeyChange.Step> seen = new HashSet<>();
        KeyChange change = change(house, (step, bytes) -> {
            if (step == KeyChange.Step.CHECKED && seen.add(step)) damage(fileOf(house, last()));
        });
        assertThat(change.seal().damaged()).containsExactly(last());
    }

    @Test
    void aForeignKeyChangesNothing() throws IOException {
        Files.delete(key(house));
        Keys foreign = KeyFile.at(key(house), house.resolve("vault"));
        assertThatThrownBy(() -> change(house, NOBODY).seal())
                .isInstanceOf(KeyChange.Refused.class)
                .hasMessageContaining("another practice's");
        assertThat(KeyFile.read(key(house)).all()).isEqualTo(foreign.all());
    }

    @Test
    void aReadOnlyKeyFileChangesNothing() throws IOException {
        Files.setPosixFilePermissions(key(house), PosixFilePermissions.fromString("r--------"));
        assertThatThrownBy(() -> change(house, NOBODY).seal())
                .isInstanceOf(KeyChange.Refused.class)
                .hasMessageContaining("read-only");
        assertThat(KeyFile.read(key(house)).all()).isEqualTo(old.all());
        assertEverythingOpens(house);
    }

    @Test
    void anEmptyVaultGetsANewKey() throws IOException {
        Path bare = Files.createDirectories(parent.resolve("bare"));
        Keys first = KeyFile.at(key(bare), bare.resolve("vault"));
        KeyChange change = change(bare, NOBODY);
        assertThat(change.seal().files()).isZero();
        change.retire();
        assertThat(KeyFile.read(key(bare)).all()).hasSize(1).doesNotContain(first.current());
    }

    private void assertEverythingOpens(Path place) {
        for (String name : names) {
            assertThat(vault(place).get(name))
                    .as("%s in %s", name, place)
                    .hasValueSatisfying(
                            content -> assertThat(SealedFile.nameOf(content)).isEqualTo(name));
        }
    }

    private void assertIsFinished(Path place) {
        assertThat(KeyFile.read(key(place)).all()).hasSize(1).doesNotContain(old.current());
        assertEverythingOpens(place);
    }

    private String last() {
        return names.stream().sorted().toList().getLast();
    }

    private static KeyChange change(Path house, KeyChange.Watch watch) {
        return new KeyChange(List.of(house.resolve("vault"), house.resolve("laid-aside")), key(house), watch);
    }

    private static Path key(Path house) {
        return house.resolve("practice.key");
    }

    private static FileVault vault(Path house) {
        return new FileVault(house.resolve("vault"), KeyFile.read(key(house)));
    }

    private static Path fileOf(Path house, String name) {
        return house.resolve("vault").resolve(name.substring(0, 2)).resolve(name);
    }

    private static List<Path> halves(Path house) throws IOException {
        try (Stream<Path> all = Files.walk(house)) {
            return all.filter(file -> file.toString().endsWith(Durable.HALF)).toList();
        }
    }

    private static void damage(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length - 1] ^= 1;
            Files.write(file, bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path place = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) Files.createDirectories(place);
                else Files.copy(each, place);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
