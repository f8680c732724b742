package fibril.clinic.recover.pages;

import java.util.List;

/** A report of harm, filled in as far as the record goes; what it does not know has a line to be written on. */
public record HarmReport(String practice, String made, List<Section> sections) {

    public HarmReport {
        sections = List.copyOf(sections);
    }

    public record Section(String title, List<Line> lines) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /** {@code value} is empty where it must be written in by hand. */
    public record Line(String label, String value) {}

    /** One row for each line, for a spreadsheet. */
    List<List<String>> rows() {
        return sections.stream()
                .flatMap(section ->
                        section.lines().stream().map(line -> List.of(section.title(), line.label(), line.value())))
                .toList();
    }
}
