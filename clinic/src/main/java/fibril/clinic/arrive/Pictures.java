package fibril.clinic.arrive;

/** The pictures that came with a file, by the names its rows give them. */
public interface Pictures {

    sealed interface Found permits Content, Missing {}

    /** The bytes as they are. */
    final class Content implements Found {
        private final byte[] bytes;

        public Content(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        public byte[] bytes() {
            return bytes.clone();
        }
    }

    /** @param allowed what would do instead */
    record Missing(String allowed) implements Found {}

    Found find(String name);

    /** A file that speaks of no pictures. */
    static Pictures none() {
        return name -> new Missing("a file that came along");
    }
}
