package fibril.clinic.measure;

import java.util.List;

/**
 * What two photographs say of the skin, in the words of the formulas it was worked out with, so that it reads the same in
 * years to come.
 *
 * @param withheld what was asked for and is not given, each with the gate that stopped it
 * @param gates every gate that was read, passed or not; where one refuses there is no figure at all
 */
public record PairFigures(List<Figure> figures, List<Withheld> withheld, List<Reading> gates) {

    private static final String NO_CHART = "chart.none";

    public PairFigures {
        figures = List.copyOf(figures);
        withheld = List.copyOf(withheld);
        gates = List.copyOf(gates);
    }

    /**
     * One measure of one region.
     *
     * @param band the smallest change that can be told from noise
     * @param formula by which this figure was worked out
     */
    public record Figure(
            Measure measure,
            String region,
            double before,
            double after,
            double change,
            double band,
            BandOrigin origin,
            String formula) {

        public Figure {
            if (!(band > 0)) throw new IllegalArgumentException("a band has a width, was " + band);
        }

        public boolean leavesTheBand() {
            return Math.abs(change) > band;
        }

        /** One of the same kind at the same place. */
        public boolean isLike(Figure other) {
            return measure.id().equals(other.measure().id()) && region.equals(other.region());
        }
    }

    /** @param decimals how many are worth reading */
    public record Measure(String id, String words, String unit, int decimals, boolean relative, boolean lessIsBetter) {}

    /** Where a band comes from, the best first. */
    public enum BandOrigin {
        SET_UP,
        PHANTOM
    }

    public record Withheld(Measure measure, String region, Reading because) {}

    /**
     * What a gate read.
     *
     * @param limit empty where there is none to tell
     */
    public record Reading(
            String gate, Which which, Verdict verdict, String what, String found, String limit, String mend) {}

    /** Which photograph a gate is about. */
    public enum Which {
        BEFORE,
        AFTER,
        PAIR
    }

    public enum Verdict {
        PASSED,
        WARNED,
        /** Something is left out because of it. */
        WITHHELD,
        /** Nothing is compared. */
        REFUSED
    }

    public long leftTheirBand() {
        return figures.stream().filter(Figure::leavesTheBand).count();
    }

    /** How many leave it where nothing changed: a band holds 19 of 20. Rounded up. */
    public long leaveItByChance() {
        return Math.ceilDiv(figures.size(), 20);
    }

    public boolean refusesAll() {
        return gates.stream().anyMatch(reading -> reading.verdict() == Verdict.REFUSED);
    }

    /** No chart was found in both, so that what is given stands on fewer feet. */
    public boolean lacksChart() {
        return warnings().stream().anyMatch(reading -> reading.gate().equals(NO_CHART));
    }

    public List<Reading> warnings() {
        return gates.stream()
                .filter(reading -> reading.verdict() == Verdict.WARNED)
                .toList();
    }
}
