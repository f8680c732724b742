package fibril.photo.image;

/** How many pixels lie on a millimetre of skin. Lengths of measures are given in mm and turned into pixels here only. */
public record Scale(double pixelsPerMm) {

    public Scale {
        if (!(pixelsPerMm > 0 && pixelsPerMm <= 1000)) {
            throw new IllegalArgumentException("pixels per mm is over 0 and at most 1000, was " + pixelsPerMm);
        }
    }

    public double pixels(double mm) {
        return mm * pixelsPerMm;
    }

    public double mm(double pixels) {
        return pixels / pixelsPerMm;
    }

    public double mm2(double pixelCount) {
        return pixelCount / (pixelsPerMm * pixelsPerMm);
    }
}
