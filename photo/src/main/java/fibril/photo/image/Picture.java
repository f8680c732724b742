package fibril.photo.image;

/**
 * Three planes of one size. Whether the numbers are light or what a file holds is the type: mixing the two up is the most
 * common fault in measuring colour, and here it does not compile.
 */
public sealed interface Picture {

    Plane red();

    Plane green();

    Plane blue();

    default int width() {
        return red().width();
    }

    default int height() {
        return red().height();
    }

    /** As a file holds it: sRGB-encoded, 0 to 1 (IEC 61966-2-1). */
    record Srgb(Plane red, Plane green, Plane blue) implements Picture {
        public Srgb {
            Picture.sameSize(red, green, blue);
        }

        public Srgb cut(int x, int y, int width, int height) {
            return new Srgb(
                    red.cut(x, y, width, height), green.cut(x, y, width, height), blue.cut(x, y, width, height));
        }
    }

    /** Proportional to light, in the primaries of sRGB; 1 is the white of the chart, above 1 is brighter. */
    record Linear(Plane red, Plane green, Plane blue) implements Picture {
        public Linear {
            Picture.sameSize(red, green, blue);
        }

        public Linear cut(int x, int y, int width, int height) {
            return new Linear(
                    red.cut(x, y, width, height), green.cut(x, y, width, height), blue.cut(x, y, width, height));
        }
    }

    private static void sameSize(Plane red, Plane green, Plane blue) {
        if (!red.sameSize(green) || !red.sameSize(blue)) {
            throw new IllegalArgumentException("channels differ in size: " + red + ", " + green + ", " + blue);
        }
    }
}
