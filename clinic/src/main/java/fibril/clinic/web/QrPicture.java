package fibril.clinic.web;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** A QR code as one path of a drawing: {@code side} squares in both directions, the quiet edge included. */
public record QrPicture(int side, String path) {

    /** What the standard wants left white around the code. */
    private static final int QUIET = 4;

    public static QrPicture of(String text) {
        try {
            return drawn(Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no QR code holds " + text.length() + " letters", tooLong);
        }
    }

    /** Dark squares that touch in a row are one stroke. */
    private static QrPicture drawn(ByteMatrix squares) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < squares.getHeight(); y++) {
            int x = 0;
            while (x < squares.getWidth()) {
                int end = x;
                while (end < squares.getWidth() && squares.get(end, y) == 1) end++;
                int length = end - x;
                if (length > 0) {
                    path.append('M').append(x + QUIET).append(' ').append(y + QUIET);
                    path.append('h')
                            .append(length)
                            .append("v1h-")
                            .append(length)
                            .append('z');
                }
                x = Math.max(end, x + 1);
            }
        }
        return new QrPicture(squares.getWidth() + 2 * QUIET, path.toString());
    }
}
