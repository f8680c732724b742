package fibril.clinic.consult.pages;

import fibril.clinic.vault.Picture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The scan that came with a paper: a PDF, or a picture that is read as every other picture is. */
final class SentPaper {

    private final byte[] content;
    private final Kind kind;
    private final Optional<Picture.Refused> bad;

    private SentPaper(byte[] content, Kind kind, Optional<Picture.Refused> bad) {
        this.content = content;
        this.kind = kind;
        this.bad = bad;
    }

    static SentPaper of(@Nullable MultipartFile file) throws IOException {
        if (file == null) return new SentPaper(new byte[0], Kind.NONE, Optional.empty());
        byte[] content = file.getBytes();
        Kind kind = Kind.of(content);
        if (kind != Kind.JPEG && kind != Kind.PNG) return new SentPaper(content, kind, Optional.empty());
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return new SentPaper(
                content,
                kind,
                Picture.sent(content, name) instanceof Picture.Refused refused
                        ? Optional.of(refused)
                        : Optional.empty());
    }

    boolean isNone() {
        return kind == Kind.NONE;
    }

    boolean isOther() {
        return kind == Kind.OTHER;
    }

    Optional<Picture.Refused> bad() {
        return bad;
    }

    byte[] content() {
        return content.clone();
    }

    String contentType() {
        return kind.contentType;
    }

    /** What a scanned paper may be, told by its first bytes and not by its name. */
    private enum Kind {
        NONE("", ""),
        PDF("application/pdf", "%PDF-"),
        JPEG("image/jpeg", "\u00ff\u00d8\u00ff"),
        PNG("image/png", "\u0089PNG"),
        OTHER("", "");

        private final String contentType;
        private final String begins;

        Kind(String contentType, String begins) {
            this.contentType = contentType;
            this.begins = begins;
        }

        static Kind of(byte[] content) {
            if (content.length == 0) return NONE;
            String first = new String(content, 0, Math.min(content.length, 8), StandardCharsets.ISO_8859_1);
            return Arrays.stream(values())
                    .filter(each -> !each.begins.isEmpty() && first.startsWith(each.begins))
                    .findFirst()
                    .orElse(OTHER);
        }
    }
}
