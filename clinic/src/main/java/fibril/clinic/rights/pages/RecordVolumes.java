package fibril.clinic.rights.pages;

import fibril.clinic.rights.pages.RecordSheet.Entry;
import fibril.clinic.rights.pages.RecordSheet.Line;
import fibril.clinic.rights.pages.RecordSheet.Section;
import java.util.ArrayList;
import java.util.List;

/**
 * A record cut into volumes of bounded length, printed one after the other: a press holds all pages of a PDF in memory,
 * and a record may have thousands of entries. A section that is cut goes on under its title.
 */
final class RecordVolumes {

    /** Some sixty pages. */
    static final int LETTERS = 150_000;

    /** What a line takes beside its letters. */
    private static final int OF_A_LINE = 40;

    private final List<List<Section>> volumes = new ArrayList<>();
    private List<Section> volume = new ArrayList<>();
    private int letters;

    private RecordVolumes() {}

    /** At least one, which may be empty. */
    static List<List<Section>> of(List<Section> sections) {
        RecordVolumes cut = new RecordVolumes();
        sections.forEach(cut::add);
        cut.volumes.add(List.copyOf(cut.volume));
        return List.copyOf(cut.volumes);
    }

    private void add(Section section) {
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : section.entries()) {
            int more = lettersOf(entry);
            if (letters > 0 && letters + more > LETTERS) {
                if (!entries.isEmpty()) volume.add(new Section(section.title(), entries));
                entries.clear();
                volumes.add(List.copyOf(volume));
                volume = new ArrayList<>();
                letters = 0;
            }
            entries.add(entry);
            letters += more;
        }
        if (!entries.isEmpty() || section.entries().isEmpty()) volume.add(new Section(section.title(), entries));
    }

    private static int lettersOf(Entry entry) {
        return entry.written().length()
                + entry.lines().stream().mapToInt(RecordVolumes::lettersOf).sum();
    }

    private static int lettersOf(Line line) {
        return OF_A_LINE
                + line.label().length()
                + line.values().stream().mapToInt(String::length).sum();
    }
}
