package fibril.clinic.vault;

import java.util.List;

/** What came of bytes that should be a photograph. */
public sealed interface Picture {

    /** How large a file and how many pixels are read at all. */
    int MOST_BYTES = 30_000_000;

    long MOST_PIXELS = 120_000_000;

    int LEAST_SIDE = 64;

    /** A copy fit to be shown: upright, without metadata, of at most 2000 pixels a side, as JPEG. */
    final class Shown implements Picture {
        private final byte[] jpeg;
        private final int widthPx;
        private final int heightPx;

        Shown(byte[] jpeg, int widthPx, int heightPx) {
            this.jpeg = jpeg.clone();
            this.widthPx = widthPx;
            this.heightPx = heightPx;
        }

        public byte[] jpeg() {
            return jpeg.clone();
        }

        public int widthPx() {
            return widthPx;
        }

        public int heightPx() {
            return heightPx;
        }
    }

    /** The values go with the message. */
    record Refused(Why why, List<Object> values) implements Picture {
        public Refused {
            values = List.copyOf(values);
        }
    }

    enum Why {
        EMPTY("web.picture.empty"),
        TOO_LARGE("web.picture.tooLarge"),
        NOT_A_PICTURE("web.picture.notAPicture"),
        OTHER_TYPE("web.picture.otherType"),
        TOO_MANY_PIXELS("web.picture.tooManyPixels"),
        TOO_SMALL("web.picture.tooSmall"),
        FOR_PRINT("web.picture.forPrint"),
        MOVING("web.picture.moving"),
        TWO_AT_ONCE("web.picture.twoAtOnce"),
        MORE_BEHIND("web.picture.moreBehind"),
        PACKED("web.picture.packed"),
        OTHER_NAME("web.picture.otherName"),
        DAMAGED("web.picture.damaged");

        private final String messageKey;

        Why(String messageKey) {
            this.messageKey = messageKey;
        }

        public String messageKey() {
            return messageKey;
        }
    }

    static Refused refused(Why why, Object... values) {
        return new Refused(why, List.of(values));
    }

    /** @param name what its sender calls it, empty where it says nothing; never used to keep or to show it */
    static Picture sent(byte[] bytes, String name) {
        return PictureReading.sent(bytes, name);
    }

    static Picture read(byte[] bytes) {
        return PictureReading.of(bytes);
    }
}
