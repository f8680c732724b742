package fibril.clinic.people;

import java.util.List;
import java.util.UUID;

/** What another product said of a client before she came here. Nothing of it was found, asked or agreed here. */
public interface Elsewhere {

    /** @param withNotes whether the reader may see what is written of her */
    Told of(UUID client, boolean withNotes);

    /**
     * @param origins from where she came, in words; empty where she began here
     * @param notes the newest
     * @param href to all of it; empty where there is nothing, or not for this reader
     */
    record Told(List<String> origins, List<Note> notes, String counted, String href) {

        public static final Told NOTHING = new Told(List.of(), List.of(), "", "");

        public Told {
            origins = List.copyOf(origins);
            notes = List.copyOf(notes);
        }

        public boolean isEmpty() {
            return origins.isEmpty() && counted.isEmpty();
        }
    }

    /** @param from who said it there, and with which product it came */
    record Note(String title, List<String> lines, String from) {
        public Note {
            lines = List.copyOf(lines);
        }
    }
}
