package fibril.clinic.rights.pages;

import java.util.List;

/** A whole record to be read: what the printed sheet shows. */
public record RecordSheet(
        String practice, String client, String born, String made, int part, int parts, List<Section> sections) {

    public RecordSheet {
        sections = List.copyOf(sections);
    }

    public record Section(String title, List<Entry> entries) {
        public Section {
            entries = List.copyOf(entries);
        }
    }

    /** @param written by whom and when; may be empty */
    public record Entry(List<Line> lines, String written) {
        public Entry {
            lines = List.copyOf(lines);
        }
    }

    public record Line(String label, List<String> values) {
        public Line {
            values = List.copyOf(values);
        }
    }
}
