package fibril.clinic.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a file is one still picture and nothing else, told from how it is put together: not a pixel is decoded. Behind the
 * end of a picture only that may lie which cameras write there: more pictures, a short video, Samsung's notes.
 */
final class PictureShape {

    /** A JPEG shows finer and finer in as many scans as its writer likes, each of which costs a walk over all pixels. */
    private static final int MOST_SCANS = 100;

    /** All scans but the last of a JPEG are kept whole, outside the heap: six bytes for each pixel. */
    private static final long MOST_PIXELS_IN_SCANS = 30_000_000;

    /** Pixels times scans; a million takes 13 ms on the machine of docs/operate/load.md. */
    private static final long MOST_PIXELS_WALKED = 240_000_000;

    /** An archive's last record, with the longest note behind it. */
    private static final int ZIP_END = 22;

    private static final int ZIP_NOTE = 0xffff;
    /** Readers of PDF look no further for its beginning. */
    private static final int PDF_HEAD = 1024;

    private static final Set<String> VIDEO =
            Set.of("ftyp", "moov", "mdat", "free", "skip", "wide", "uuid", "udta", "meta");

    private final byte[] bytes;
    private final ByteBuffer numbers;

    private PictureShape(byte[] bytes) {
        this.bytes = bytes;
        this.numbers = ByteBuffer.wrap(bytes);
    }

    /** What is wrong, in a file that begins as a JPEG or as a PNG and promises so many pixels. */
    static Optional<Picture.Refused> fault(byte[] bytes, boolean jpeg, int width, int height) {
        PictureShape shape = new PictureShape(bytes);
        if (shape.isAnArchive()) return Optional.of(Picture.refused(Picture.Why.TWO_AT_ONCE, "ZIP"));
        if (shape.isADocument()) return Optional.of(Picture.refused(Picture.Why.TWO_AT_ONCE, "PDF"));
        return jpeg ? shape.jpegFault(width, height) : PngShape.fault(bytes);
    }

    private Optional<Picture.Refused> jpegFault(int width, int height) {
        int end = jpegEnd(0);
        if (end < 0) return Optional.of(Picture.refused(Picture.Why.DAMAGED));
        if (isCostly((long) width * height, scans(end)))
            return Optional.of(Picture.refused(Picture.Why.PACKED, width, height));
        int strange = pastWhatCamerasWrite(end);
        return strange == bytes.length
                ? Optional.empty()
                : Optional.of(Picture.refused(Picture.Why.MORE_BEHIND, bytes.length - strange));
    }

    private static boolean isCostly(long pixels, int scans) {
        if (scans <= 1) return false;
        return scans > MOST_SCANS || pixels > MOST_PIXELS_IN_SCANS || pixels * scans > MOST_PIXELS_WALKED;
    }

    /** An archive is read from its end, so anything may stand before it, a picture as well. */
    private boolean isAnArchive() {
        for (int at = bytes.length - ZIP_END; at >= Math.max(0, bytes.length - ZIP_END - ZIP_NOTE); at--) {
            if (says(at, "PK\5\6")) {
                int note = (bytes[at + ZIP_END - 2] & 0xff) | (bytes[at + ZIP_END - 1] & 0xff) << 8;
                if (at + ZIP_END + note == bytes.length) return true;
            }
        }
        return false;
    }

    private boolean isADocument() {
        for (int at = 0; at < Math.min(bytes.length, PDF_HEAD); at++) if (says(at, "%PDF-")) return true;
        return false;
    }

    /** Behind the end mark of the JPEG that begins here; -1 where there is none. */
    private int jpegEnd(int from) {
        int at = from + 2;
        while (at + 1 < bytes.length) {
            int mark = bytes[at] == (byte) 0xff ? bytes[at + 1] & 0xff : 0;
            if (mark == 0xd9) return at + 2;
            at = next(at, mark);
        }
        return -1;
    }

    private int scans(int end) {
        int scans = 0;
        for (int at = 2; at + 1 < end; ) {
            int mark = bytes[at] == (byte) 0xff ? bytes[at + 1] & 0xff : 0;
            if (mark == 0xda) scans++;
            at = next(at, mark);
        }
        return scans;
    }

    /** Pixels and marks without a length (0, 1, d0 to d8) are stepped over, filling ff one by one, a segment by its length. */
    private int next(int at, int mark) {
        if (mark == 0 || mark == 0xff) return at + 1;
        if (mark == 1 || (mark >= 0xd0 && mark <= 0xd8)) return at + 2;
        return at + 3 < bytes.length ? at + 2 + Math.max(2, numbers.getShort(at + 2) & 0xffff) : bytes.length;
    }

    /** Where that begins which no camera writes; the end of the file where there is nothing of the kind. */
    private int pastWhatCamerasWrite(int end) {
        int at = end;
        while (true) {
            int filled = pastZeros(bytes, at);
            if (filled == bytes.length || isSamsungs(at, filled)) return bytes.length;
            int next = says(filled, "\u00ff\u00d8\u00ff") ? jpegEnd(filled) : pastVideo(at, filled);
            if (next <= filled) return filled;
            at = next;
        }
    }

    static int pastZeros(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] == 0) at++;
        return at;
    }

    /** The length that a video begins with may itself begin with zeros. */
    private int pastVideo(int from, int filled) {
        for (int start = filled; start >= Math.max(from, filled - 3); start--) {
            if (says(start + 4, "ftyp")) return pastBoxes(start);
        }
        return -1;
    }

    private int pastBoxes(int start) {
        int at = start;
        while (at + 8 <= bytes.length && VIDEO.contains(new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1))) {
            long length = numbers.getInt(at) & 0xffff_ffffL;
            if (length == 0) return bytes.length;
            if (length == 1 && at + 16 <= bytes.length) length = numbers.getLong(at + 8);
            if (length < 8 || length > bytes.length - at) return at;
            at += (int) length;
        }
        return at;
    }

    /** Blocks, a table of where they begin, its length, and a mark at the very end; the first block begins here. */
    private boolean isSamsungs(int from, int filled) {
        int mark = bytes.length - 4;
        if (mark - 4 < from || !says(mark, "SEFT")) return false;
        long table = mark - 4 - (littleEndian(mark - 4) & 0xffff_ffffL);
        if (table < from || !says((int) table, "SEFH") || table + 12 > mark) return false;
        int count = littleEndian((int) table + 8);
        if (count < 1 || count > (mark - table) / 12) return false;
        long first = table;
        for (int i = 0; i < count; i++) {
            first = Math.min(first, table - (littleEndian((int) table + 12 + 12 * i + 4) & 0xffff_ffffL));
        }
        return first >= from && first <= filled;
    }

    private int littleEndian(int at) {
        return Integer.reverseBytes(numbers.getInt(at));
    }

    private boolean says(int at, String words) {
        return PictureReading.begins(bytes, at, words.getBytes(StandardCharsets.ISO_8859_1));
    }
}
