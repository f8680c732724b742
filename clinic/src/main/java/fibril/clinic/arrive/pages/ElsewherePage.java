package fibril.clinic.arrive.pages;

import fibril.clinic.web.ClientHead;
import java.util.List;

/** What /clients/{client}/elsewhere shows: all that another product said of her. */
public record ElsewherePage(ClientHead head, List<String> origins, List<Entry> entries) {

    public ElsewherePage {
        origins = List.copyOf(origins);
        entries = List.copyOf(entries);
    }

    /** @param picture its address; empty where there is none */
    public record Entry(
            String id,
            String what,
            String title,
            List<String> lines,
            String from,
            String picture,
            String alt,
            int width,
            int height,
            String appointment) {
        public Entry {
            lines = List.copyOf(lines);
        }
    }
}
