package fibril.photo;

/** A picture made by a comparison, as the bytes of a file. */
public final class Encoded {

    private final String mediaType;
    private final byte[] bytes;
    private final int widthPx;
    private final int heightPx;

    /** Takes {@code bytes} over: whoever made them lets go of them. */
    public Encoded(String mediaType, byte[] bytes, int widthPx, int heightPx) {
        this.mediaType = mediaType;
        this.bytes = bytes;
        this.widthPx = widthPx;
        this.heightPx = heightPx;
    }

    /** {@code image/jpeg} or {@code image/png}. */
    public String mediaType() {
        return mediaType;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public int widthPx() {
        return widthPx;
    }

    public int heightPx() {
        return heightPx;
    }
}
