package fibril.photo;

/** A map over the grey photograph before: blue is less, orange is more, on one fixed scale for all people. */
public record MapPicture(Kind kind, Encoded picture) {

    public enum Kind {
        /** Change of redness in log R/G. */
        REDNESS("redness", "change of redness"),
        /** Change of optical density in green and blue. */
        PIGMENT("pigment", "change of pigment"),
        /** Lines and spots found in either photograph, drawn by what became of each. */
        MARKS("lines-and-spots", "lines and spots by their change");

        private final String id;
        private final String words;

        Kind(String id, String words) {
            this.id = id;
            this.words = words;
        }

        public String id() {
            return id;
        }

        public String words() {
            return words;
        }
    }
}
