package fibril.clinic.rights.pages;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.rights.pages.RecordSheet.Entry;
import fibril.clinic.rights.pages.RecordSheet.Line;
import fibril.clinic.rights.pages.RecordSheet.Section;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecordVolumesTest {

    private static final int LONG = 2_000;

    @Test
    void areOneWhereTheRecordIsAsUsual() {
        List<Section> sections = List.of(section("Consent", 3), section("Sessions", 0), section("Check-ins", 4));
        assertThat(RecordVolumes.of(sections)).containsExactly(sections);
    }

    @Test
    void areOneWhereThereIsNothing() {
        assertThat(RecordVolumes.of(List.of())).containsExactly(List.of());
    }

    @Test
    void holdEveryEntryOnceInItsOrderHoweverManyThereAre() {
        List<Section> sections = List.of(section("Consent", 10), section("Check-ins", 500), section("Flags", 90));
        List<List<Section>> volumes = RecordVolumes.of(sections);
        assertThat(volumes).hasSizeGreaterThan(6);
        assertThat(volumes.stream().flatMap(List::stream).flatMap(part -> entries(part)))
                .containsExactlyElementsOf(
                        sections.stream().flatMap(RecordVolumesTest::entries).toList());
        assertThat(volumes.get(2)).extracting(Section::title).containsExactly("Check-ins");
        assertThat(volumes).allSatisfy(volume -> {
            assertThat(volume).isNotEmpty().noneMatch(part -> part.entries().isEmpty());
            assertThat(volume.stream()
                            .flatMap(RecordVolumesTest::entries)
                            .mapToInt(entry ->
                                    entry.lines().getFirst().values().getFirst().length())
                            .sum())
                    .isLessThanOrEqualTo(RecordVolumes.LETTERS);
        });
    }

    private static Stream<Entry> entries(Section section) {
        return section.entries().stream();
    }

    private static Section section(String title, int many) {
        return new Section(
                title,
                IntStream.range(0, many)
                        .mapToObj(number -> new Entry(
                                List.of(new Line("Words", List.of((title + number + " ").repeat(LONG / 12)))), ""))
                        .toList());
    }
}
