package fibril.photo.compare;

import fibril.photo.Gate;
import fibril.photo.GateReading;
import fibril.photo.GateReading.Verdict;
import fibril.photo.GateReading.Which;
import fibril.photo.NotComparable;
import fibril.photo.Shot;
import fibril.photo.read.PhotoReader;
import fibril.photo.read.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Both files read, or every reason why one of them is not. */
sealed interface Opened {

    record Both(Pair<Photograph> photographs, List<GateReading> gates) implements Opened {}

    record Neither(NotComparable why) implements Opened {}

    /**
     * @param strictly whether a camera's tricks with skin and light refuse (before measuring) or only warn (before looking)
     */
    static Opened of(Shot before, Shot after, long enoughPixels, boolean strictly) {
        Pair<Shot> shots = new Pair<>(before, after);
        Pair<Reading> readings = new Pair<>(Which.BEFORE, Which.AFTER)
                .with(shots, (which, shot) -> new Asked(which, shot))
                .each(asked -> PhotoReader.read(asked.shot().original(), asked.which(), enoughPixels));
        List<GateReading> gates = new ArrayList<>();
        for (Reading reading : List.of(readings.before(), readings.after())) {
            switch (reading) {
                case Reading.Refused(GateReading why) -> gates.add(why);
                case Reading.Seen seen -> seen.gates().forEach(gate -> gates.add(strictly ? gate : warned(gate)));
            }
        }
        order(readings).ifPresent(gates::add);
        camera(readings).ifPresent(gates::add);
        if (Arrays.equals(before.original(), after.original())) gates.add(warning(Gate.SAME, ""));
        List<GateReading> refused = refusals(gates);
        if (!refused.isEmpty()) return new Neither(new NotComparable(refused));
        return new Both(
                new Pair<>(
                        photograph(before, Which.BEFORE, readings.before()),
                        photograph(after, Which.AFTER, readings.after())),
                gates);
    }

    /** Clocks of cameras go wrong, and records know better: this only warns. */
    private static Optional<GateReading> order(Pair<Reading> readings) {
        if (readings.before() instanceof Reading.Seen before
                && readings.after() instanceof Reading.Seen after
                && !after.taken().isEmpty()
                && before.taken().compareTo(after.taken()) > 0) {
            return Optional.of(warning(Gate.ORDER, before.taken() + ", then " + after.taken()));
        }
        return Optional.empty();
    }

    /** Bands rest on one camera under one light. */
    private static Optional<GateReading> camera(Pair<Reading> readings) {
        if (!(readings.before() instanceof Reading.Seen before && readings.after() instanceof Reading.Seen after)) {
            return Optional.empty();
        }
        List<String> differences = before.camera().differences(after.camera());
        return differences.isEmpty()
                ? Optional.empty()
                : Optional.of(warning(Gate.CAMERA, String.join("; ", differences)));
    }

    private static GateReading warning(Gate gate, String found) {
        return new GateReading(gate, Which.PAIR, Verdict.WARNED, Double.NaN, found, "");
    }

    static List<GateReading> refusals(List<GateReading> gates) {
        return gates.stream().filter(gate -> gate.verdict() == Verdict.REFUSED).toList();
    }

    private static Photograph photograph(Shot shot, Which which, Reading reading) {
        return switch (reading) {
            case Reading.Seen seen -> new Photograph(shot, which, seen.frame());
            case Reading.Refused refused -> throw new IllegalStateException("refused: " + refused);
        };
    }

    static GateReading warned(GateReading gate) {
        return new GateReading(gate.gate(), gate.which(), Verdict.WARNED, gate.value(), gate.found(), gate.limit());
    }

    record Asked(Which which, Shot shot) {}
}
