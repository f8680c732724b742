package fibril.photo.chart;

import fibril.photo.colour.LinearRgb;
import fibril.photo.colour.ReferenceChart;
import fibril.photo.colour.SrgbCurve;
import fibril.photo.image.Point;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** A colour chart drawn into a picture: black board, 24 patches of 10/11 of their pitch. */
public record DrawnChart(double x, double y, double pitch, double turn) {

    private static final double PATCH = 10 / 11.0;

    public BufferedImage on(BufferedImage picture) {
        BufferedImage with = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = with.createGraphics();
        g.drawImage(picture, 0, 0, null);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.transform(place());
        g.setColor(new Color(20, 20, 20));
        g.fill(new Rectangle2D.Double(-0.85, -0.85, 6.7, 4.7));
        List<ReferenceChart.Patch> patches = ReferenceChart.colorChecker().patches();
        for (int i = 0; i < patches.size(); i++) {
            g.setColor(colour(patches.get(i).light()));
            int row = i / 6;
            g.fill(new Rectangle2D.Double(i % 6 - PATCH / 2, row - PATCH / 2, PATCH, PATCH));
        }
        g.dispose();
        return with;
    }

    /** The middle of each patch, in pixels. */
    public List<Point> middles() {
        List<Point> middles = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            int row = i / 6;
            middles.add(at(i % 6, row));
        }
        return middles;
    }

    /** The outer corners by dark skin, bluish green, black and white. */
    public List<Point> corners() {
        double edge = PATCH / 2;
        return List.of(at(-edge, -edge), at(5 + edge, -edge), at(5 + edge, 3 + edge), at(-edge, 3 + edge));
    }

    private Point at(double column, double row) {
        double[] p = {column, row};
        place().transform(p, 0, p, 0, 1);
        return new Point(p[0] - 0.5, p[1] - 0.5); // Java2D counts from the corner of a pixel, we from its middle
    }

    private AffineTransform place() {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(turn);
        place.scale(pitch, pitch);
        place.translate(-2.5, -1.5);
        return place;
    }

    private static Color colour(LinearRgb light) {
        return new Color(part(light.red()), part(light.green()), part(light.blue()));
    }

    private static float part(double light) {
        return (float) Math.clamp(SrgbCurve.encode(Math.clamp(light, 0.0, 1.0)), 0.0, 0.99);
    }
}
