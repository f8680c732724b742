package fibril.photo.read;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** What a file is, by how it begins and not by what it is called. */
enum FileType {
    JPEG("JPEG"),
    PNG("PNG"),
    HEIC("HEIC"),
    AVIF("AVIF"),
    WEBP("WebP"),
    GIF("GIF"),
    TIFF("TIFF"),
    PDF("PDF"),
    UNKNOWN("no kind of picture we know");

    private final String words;

    FileType(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static FileType of(byte[] bytes) {
        if (begins(bytes, 0, HexFormat.of().parseHex("ffd8ff"))) return JPEG;
        if (begins(bytes, 0, HexFormat.of().parseHex("89504e470d0a1a0a"))) return PNG;
        if (begins(bytes, 4, "ftyphe") || begins(bytes, 4, "ftypmif1")) return HEIC;
        if (begins(bytes, 4, "ftypavif")) return AVIF;
        if (begins(bytes, 0, "RIFF") && begins(bytes, 8, "WEBP")) return WEBP;
        if (begins(bytes, 0, "GIF8")) return GIF;
        if (begins(bytes, 0, "II*\0") || begins(bytes, 0, "MM\0*")) return TIFF;
        return begins(bytes, 0, "%PDF") ? PDF : UNKNOWN;
    }

    private static boolean begins(byte[] bytes, int at, String with) {
        return begins(bytes, at, with.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static boolean begins(byte[] bytes, int at, byte[] wanted) {
        if (bytes.length < at + wanted.length) return false;
        for (int i = 0; i < wanted.length; i++) if (bytes[at + i] != wanted[i]) return false;
        return true;
    }
}
