package fibril.photo.phantom;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What is on one piece of skin, in mm. Spots 1 to 3 mm across that hold 0.12 to 0.45 more melanin; lines 9 to 25 mm long
 * that are 0.07 to 0.25 OD deep; 0.35 pores a mm² of 0.2 to 0.6 mm. Spots keep clear of one another and of lines, so that
 * it is plain which is which.
 */
record Features(List<Spot> spots, List<Line> lines, List<Pore> pores) {

    record Spot(double x, double y, double sigma, double melanin) {}

    /** Dots along the middle, 0.15 mm apart. */
    record Line(List<double[]> middle, double sigma, double depth) {}

    record Pore(double x, double y, double sigma, double depth) {}

    /** On a piece 40 mm wide: spots over its area, lines one below the other. */
    private static final int SPOTS = 15;

    private static final int LINES = 7;
    private static final double PORES_PER_MM2 = 0.35;

    static Features drawn(long seed, double sizeMm) {
        SplittableRandom chance = new SplittableRandom(seed);
        List<Line> lines = new ArrayList<>();
        double wider = sizeMm / PhantomSkin.SIZE_MM;
        int rows = (int) Math.round(LINES * wider);
        for (int i = 0; i < rows; i++) lines.add(line(chance, sizeMm, sizeMm * (i + 0.5) / rows));
        List<Spot> spots = new ArrayList<>();
        for (int tries = 0; spots.size() < SPOTS * wider * wider && tries < 3000 * wider * wider; tries++) {
            Spot spot = new Spot(
                    chance.nextDouble(3, sizeMm - 3),
                    chance.nextDouble(3, sizeMm - 3),
                    chance.nextDouble(0.45, 1.1),
                    chance.nextDouble(0.12, 0.45));
            if (isClear(spot, spots, lines)) spots.add(spot);
        }
        List<Pore> pores = new ArrayList<>();
        int count = (int) (PORES_PER_MM2 * sizeMm * sizeMm);
        for (int i = 0; i < count; i++) {
            pores.add(new Pore(
                    chance.nextDouble(0, sizeMm),
                    chance.nextDouble(0, sizeMm),
                    chance.nextDouble(0.08, 0.2),
                    chance.nextDouble(0.12, 0.4)));
        }
        return new Features(spots, lines, pores);
    }

    private static Line line(SplittableRandom chance, double sizeMm, double about) {
        double y = about + chance.nextDouble(-1, 1);
        double length = chance.nextDouble(9, 25);
        double x = chance.nextDouble(2, sizeMm - 2 - length);
        double rise = chance.nextDouble(-0.15, 0.15);
        double wave = chance.nextDouble(0.2, 0.8);
        double phase = chance.nextDouble(0, 6);
        List<double[]> middle = new ArrayList<>();
        for (double t = 0; t < length; t += 0.15) {
            middle.add(new double[] {x + t, y + rise * t + wave * Math.sin(t / 4 + phase)});
        }
        return new Line(middle, chance.nextDouble(0.12, 0.35), chance.nextDouble(0.07, 0.25));
    }

    private static boolean isClear(Spot spot, List<Spot> others, List<Line> lines) {
        for (Spot other : others) {
            if (Math.hypot(spot.x - other.x, spot.y - other.y) < 2.6 * (spot.sigma + other.sigma)) return false;
        }
        for (Line line : lines) {
            for (double[] dot : line.middle) {
                if (Math.hypot(spot.x - dot[0], spot.y - dot[1]) < 2 * spot.sigma + 0.6) return false;
            }
        }
        return true;
    }
}
