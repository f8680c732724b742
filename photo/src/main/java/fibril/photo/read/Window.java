package fibril.photo.read;

import fibril.photo.image.Picture;
import fibril.photo.image.Plane;
import fibril.photo.image.Point;
import fibril.photo.image.Rows;

/**
 * A part of a photograph, made smaller so that the work is bounded by what can be measured and not by what the camera saved.
 * Every pixel is the exact mean of what it covers; a window is never larger than its source.
 *
 * @param picture its pixels, 0 to 1
 * @param clipped the share of the covered pixels in which a channel is at its end
 * @param left and {@code top}: where it begins in the frame
 * @param reduction how many pixels of the frame go into one, along a side; at least 1
 */
public record Window(Picture.Srgb picture, Plane clipped, double left, double top, double reduction) {

    /** From here on a camera has lost what was brighter (JPEG moves the last value by one). */
    private static final int CLIPPED = 254;

    /** The whole frame with its longest side at most {@code longest} pixels. */
    public static Window whole(Frame frame, int longest) {
        double reduction = Math.max(1, Math.max(frame.width(), frame.height()) / (double) longest);
        return of(frame, 0, 0, frame.width(), frame.height(), reduction);
    }

    /** What of this rectangle lies in the frame. */
    public static Window of(Frame frame, double left, double top, double width, double height, double reduction) {
        double scale = Math.max(1, reduction);
        int x0 = (int) Math.max(0, Math.floor(left));
        int y0 = (int) Math.max(0, Math.floor(top));
        double x1 = Math.min(frame.width(), left + width);
        double y1 = Math.min(frame.height(), top + height);
        int w = Math.max(1, (int) ((x1 - x0) / scale));
        int h = Math.max(1, (int) ((y1 - y0) / scale));
        float[][] channels = new float[4][w * h];
        Rows.each(h, y -> new Row(frame, x0, y0 + y * scale, scale, w).into(channels, y * w));
        return new Window(
                new Picture.Srgb(Plane.of(w, h, channels[0]), Plane.of(w, h, channels[1]), Plane.of(w, h, channels[2])),
                Plane.of(w, h, channels[3]),
                x0,
                y0,
                scale);
    }

    public int width() {
        return picture.width();
    }

    public int height() {
        return picture.height();
    }

    public int longest() {
        return Math.max(width(), height());
    }

    /** From the frame into the window. */
    public Point inside(Point frame) {
        return new Point(into(frame.x(), left), into(frame.y(), top));
    }

    public Point inFrame(Point window) {
        return new Point((window.x() + 0.5) * reduction + left - 0.5, (window.y() + 0.5) * reduction + top - 0.5);
    }

    private double into(double frame, double start) {
        return (frame + 0.5 - start) / reduction - 0.5;
    }

    /** The rows of the frame that go into one row of the window. */
    private record Row(Frame frame, int left, double top, double reduction, int width) {

        void into(float[][] channels, int at) {
            int covered = Math.min(frame.width() - left, (int) Math.ceil(width * reduction));
            float[] sums = new float[3 * covered];
            float[] ends = new float[covered];
            double bottom = Math.min(frame.height(), top + reduction);
            for (int y = (int) top; y < bottom; y++) {
                float weight = (float) (Math.min(y + 1.0, bottom) - Math.max(y, top));
                frame.addRow(y, left, weight, sums);
                frame.addEnds(y, left, CLIPPED, weight, ends);
            }
            float rows = (float) (bottom - top);
            for (int x = 0; x < width; x++) mean(sums, ends, x, rows, channels, at + x);
        }

        private void mean(float[] sums, float[] ends, int x, float rows, float[][] channels, int to) {
            double from = x * reduction;
            double until = Math.min(ends.length, from + reduction);
            float red = 0;
            float green = 0;
            float blue = 0;
            float end = 0;
            for (int i = (int) from; i < until; i++) {
                float part = (float) (Math.min(i + 1.0, until) - Math.max(i, from));
                red += part * sums[3 * i];
                green += part * sums[3 * i + 1];
                blue += part * sums[3 * i + 2];
                end += part * ends[i];
            }
            float area = (float) (until - from) * rows;
            channels[0][to] = red / (255 * area);
            channels[1][to] = green / (255 * area);
            channels[2][to] = blue / (255 * area);
            channels[3][to] = end / area;
        }
    }
}
