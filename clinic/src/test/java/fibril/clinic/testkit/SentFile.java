package fibril.clinic.testkit;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import org.springframework.web.multipart.MultipartFile;

/** A file that came with a form, and whether anybody looked at it. */
public final class SentFile implements MultipartFile {

    private final String field;
    private final byte[] bytes;
    private boolean read;

    public SentFile(String field, byte[] bytes) {
        this.field = field;
        this.bytes = bytes.clone();
    }

    public boolean wasRead() {
        return read;
    }

    @Override
    public String getName() {
        return field;
    }

    @Override
    public String getOriginalFilename() {
        return "picture.jpg";
    }

    @Override
    public String getContentType() {
        return "image/jpeg";
    }

    @Override
    public boolean isEmpty() {
        return bytes.length == 0;
    }

    @Override
    public long getSize() {
        return bytes.length;
    }

    @Override
    public byte[] getBytes() {
        read = true;
        return bytes.clone();
    }

    @Override
    public InputStream getInputStream() {
        read = true;
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public void transferTo(Path file) {
        throw new UnsupportedOperationException("nothing of a form is written to " + file);
    }

    @Override
    public void transferTo(java.io.File file) {
        throw new UnsupportedOperationException("nothing of a form is written to " + file);
    }
}
