package fibril.photo.measure;

import fibril.photo.gate.Reading;
import java.util.List;

/** What came of measuring one thing in one region. */
public sealed interface Figure {

    Measure measure();

    /** Before, after, and the change against its band, with everything it depended on. */
    record Given(Measure measure, double before, double after, NoiseBand band, List<Reading> readings)
            implements Figure {
        public Given {
            readings = List.copyOf(readings);
            if (!Double.isFinite(before) || !Double.isFinite(after)) {
                throw new IllegalArgumentException(measure + " is not a number: " + before + ", " + after);
            }
        }

        public double change() {
            return measure.change(before, after);
        }

        public Verdict verdict() {
            if (!band.leaves(change())) return Verdict.NO_MEASURABLE_CHANGE;
            return change() < 0 ? Verdict.LESS : Verdict.MORE;
        }

        public int formulaVersion() {
            return measure.formulaVersion();
        }
    }

    /** No figure: which gate, what it read, its limit, and what to do. */
    record NotGiven(Measure measure, Reading.Refused why) implements Figure {}

    enum Verdict {
        NO_MEASURABLE_CHANGE,
        LESS,
        MORE
    }
}
