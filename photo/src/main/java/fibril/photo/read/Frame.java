package fibril.photo.read;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** An upright photograph of 8-bit sRGB pixels, three bytes each, row by row. Never changes once made. */
public final class Frame {

    private final int width;
    private final int height;
    private final byte[] rgb;

    private Frame(int width, int height, byte[] owned) {
        this.width = width;
        this.height = height;
        this.rgb = owned;
    }

    /** Copies {@code rgb}, which has three bytes for each pixel. */
    public static Frame of(int width, int height, byte[] rgb) {
        if (rgb.length != Math.multiplyExact(Math.multiplyExact(width, height), 3)) {
            throw new IllegalArgumentException(width + " × " + height + " pixels do not fit " + rgb.length + " bytes");
        }
        return new Frame(width, height, rgb.clone());
    }

    /** Turned and mirrored as EXIF says (1 is upright). {@code picture} is given away: its pixels may be changed. */
    static Frame of(BufferedImage picture, int orientation) {
        BufferedImage bgr = asBgr(picture);
        byte[] from = ((DataBufferByte) bgr.getRaster().getDataBuffer()).getData();
        if (orientation <= 1 || orientation > 8) return swapped(bgr.getWidth(), bgr.getHeight(), from);
        int w = bgr.getWidth();
        int h = bgr.getHeight();
        boolean onItsSide = orientation >= 5;
        int width = onItsSide ? h : w;
        int height = onItsSide ? w : h;
        byte[] rgb = new byte[from.length];
        for (int y = 0, to = 0; y < height; y++) {
            for (int x = 0; x < width; x++, to += 3) {
                int at = 3 * source(orientation, x, y, w, h);
                rgb[to] = from[at + 2];
                rgb[to + 1] = from[at + 1];
                rgb[to + 2] = from[at];
            }
        }
        return new Frame(width, height, rgb);
    }

    /** Upright already: red and blue change places where they lie, for half the memory. */
    private static Frame swapped(int width, int height, byte[] bgr) {
        for (int i = 0; i < bgr.length; i += 3) {
            byte blue = bgr[i];
            bgr[i] = bgr[i + 2];
            bgr[i + 2] = blue;
        }
        return new Frame(width, height, bgr);
    }

    /** Which pixel of a w × h picture comes to stand at (x, y): the eight orientations of EXIF. */
    private static int source(int orientation, int x, int y, int w, int h) {
        return switch (orientation) {
            case 2 -> y * w + (w - 1 - x);
            case 3 -> (h - 1 - y) * w + (w - 1 - x);
            case 4 -> (h - 1 - y) * w + x;
            case 5 -> x * w + y;
            case 6 -> (h - 1 - x) * w + y;
            case 7 -> (h - 1 - x) * w + (w - 1 - y);
            case 8 -> x * w + (w - 1 - y);
            default -> y * w + x;
        };
    }

    private static BufferedImage asBgr(BufferedImage picture) {
        if (picture.getType() == BufferedImage.TYPE_3BYTE_BGR
                && ((DataBufferByte) picture.getRaster().getDataBuffer()).getData().length
                        == 3 * picture.getWidth() * picture.getHeight()) {
            return picture;
        }
        BufferedImage bgr = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = bgr.createGraphics();
        g.drawImage(picture, 0, 0, null);
        g.dispose();
        return bgr;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public int red(int x, int y) {
        return rgb[3 * (y * width + x)] & 0xff;
    }

    public int green(int x, int y) {
        return rgb[3 * (y * width + x) + 1] & 0xff;
    }

    public int blue(int x, int y) {
        return rgb[3 * (y * width + x) + 2] & 0xff;
    }

    /** A copy of all bytes, red first. */
    public byte[] rgb() {
        return rgb.clone();
    }

    /** Adds {@code weight} times the bytes of row {@code y}, from column {@code x}, to {@code sums}. */
    void addRow(int y, int x, float weight, float[] sums) {
        int at = 3 * (y * width + x);
        for (int i = 0; i < sums.length; i++) sums[i] += weight * (rgb[at + i] & 0xff);
    }

    /** Adds {@code weight} for each pixel of row {@code y}, from column {@code x}, with a channel at {@code end} or above. */
    void addEnds(int y, int x, int end, float weight, float[] ends) {
        int at = 3 * (y * width + x);
        for (int i = 0; i < ends.length; i++, at += 3) {
            if ((rgb[at] & 0xff) >= end || (rgb[at + 1] & 0xff) >= end || (rgb[at + 2] & 0xff) >= end)
                ends[i] += weight;
        }
    }
}
