package fibril.clinic.measure;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Letters as shapes, out of the font that ships with us: the machine needs none of its own. */
final class Letters {

    private static final String FONT = "/liberation/LiberationSans-Bold.ttf";

    private final TrueTypeFont font;

    private Letters(TrueTypeFont font) {
        this.font = font;
    }

    static Letters bold() {
        try (InputStream file = Objects.requireNonNull(Letters.class.getResourceAsStream(FONT), FONT)) {
            return new Letters(new TTFParser().parse(new RandomAccessReadBuffer(file)));
        } catch (IOException broken) {
            throw new UncheckedIOException("the font that ships with us cannot be read", broken);
        }
    }

    /** Its base line lies on 0, its beginning too. */
    Shape line(String says, double size) {
        Path2D line = new Path2D.Double();
        try {
            double scale = size / font.getUnitsPerEm();
            double x = 0;
            for (int letter : says.codePoints().toArray()) {
                int glyph = font.getUnicodeCmapLookup().getGlyphId(letter);
                GlyphData drawn = font.getGlyph().getGlyph(glyph);
                if (drawn != null) {
                    AffineTransform place = new AffineTransform(scale, 0, 0, -scale, x, 0);
                    line.append(place.createTransformedShape(drawn.getPath()), false);
                }
                x += scale * font.getAdvanceWidth(glyph);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("the font that ships with us cannot be read", broken);
        }
        return line;
    }
}
