package fibril.clinic.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Walks a PNG chunk by chunk: whether it stands still, ends where its file ends, and holds no more than its pixels need. */
final class PngShape {

    private static final int HEAD = 8;
    private static final int AROUND = 12;
    private static final int FIRST_DATA = HEAD + 8;
    /** What a writer may add by carelessness. */
    private static final int SPARE = 64 * 1024;
    /** The seven passes of an interlaced picture: first column and row, and how far apart. */
    private static final int[][] PASSES = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    private final byte[] bytes;
    private final ByteBuffer numbers;
    private final int width;
    private final int height;

    private PngShape(byte[] bytes) {
        this.bytes = bytes;
        this.numbers = ByteBuffer.wrap(bytes);
        this.width = numbers.getInt(FIRST_DATA);
        this.height = numbers.getInt(FIRST_DATA + 4);
    }

    /** The head was read by then. */
    static Optional<Picture.Refused> fault(byte[] bytes) {
        return new PngShape(bytes).fault();
    }

    private Optional<Picture.Refused> fault() {
        long left = needed() + SPARE;
        Inflater inflater = new Inflater();
        try {
            for (int at = HEAD; at + AROUND <= bytes.length; ) {
                String kind = new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1);
                int length = numbers.getInt(at);
                if (length < 0 || length > bytes.length - at - AROUND) break;
                if (kind.equals("acTL")) return Optional.of(Picture.refused(Picture.Why.MOVING, "PNG"));
                if (kind.equals("IDAT")) left -= unpacked(inflater, at + 8, length, left);
                if (left < 0) return Optional.of(Picture.refused(Picture.Why.PACKED, width, height));
                at += AROUND + length;
                if (kind.equals("IEND")) return behind(PictureShape.pastZeros(bytes, at));
            }
        } catch (DataFormatException damaged) {
            return Optional.of(Picture.refused(Picture.Why.DAMAGED));
        } finally {
            inflater.end();
        }
        return Optional.of(Picture.refused(Picture.Why.DAMAGED));
    }

    private Optional<Picture.Refused> behind(int end) {
        return end == bytes.length
                ? Optional.empty()
                : Optional.of(Picture.refused(Picture.Why.MORE_BEHIND, bytes.length - end));
    }

    /** How much comes of these bytes, as far as anybody wants to know. */
    private long unpacked(Inflater inflater, int from, int length, long enough) throws DataFormatException {
        byte[] some = new byte[SPARE];
        long all = 0;
        inflater.setInput(bytes, from, length);
        while (all <= enough && !inflater.finished() && !inflater.needsInput() && !inflater.needsDictionary()) {
            all += inflater.inflate(some);
        }
        return all;
    }

    /** Each row with one byte before it that says how it was filtered. */
    private long needed() {
        int depth = bytes[FIRST_DATA + 8];
        int bits = depth
                * switch (bytes[FIRST_DATA + 9]) {
                    case 2 -> 3;
                    case 4 -> 2;
                    case 6 -> 4;
                    default -> 1;
                };
        if (bytes[FIRST_DATA + 12] == 0) return rows(width, height, bits);
        long all = 0;
        for (int[] pass : PASSES) {
            all += rows(-Math.floorDiv(pass[0] - width, pass[2]), -Math.floorDiv(pass[1] - height, pass[3]), bits);
        }
        return all;
    }

    private static long rows(int wide, int high, int bits) {
        return wide <= 0 || high <= 0 ? 0 : high * (1 + ((long) wide * bits + 7) / 8);
    }
}
