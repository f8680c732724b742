package fibril.atlas;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A pen, with what it can do and what it is cleared for. */
public record Device(
        String id,
        String name,
        List<String> clearances,
        List<Indication> indications,
        Pen pen,
        String depthNote,
        String speedNote,
        String needlesNote,
        String cartridge,
        String handpiece,
        Standing standing) {

    public Device {
        Checks.id("device", id);
        Checks.text("name", name);
        clearances = List.copyOf(clearances);
        indications = List.copyOf(indications);
    }

    /** The deepest setting on the dial and the rest of the numbers; absent where no source gives one. */
    public record Pen(
            @Nullable Double maxDepthMmOrNull,
            @Nullable Double stepMmOrNull,
            @Nullable Integer needlesOrNull,
            @Nullable Double needleDiameterMmOrNull,
            @Nullable Range strokesPerSecondOrNull) {

        public OptionalDouble maxDepthMm() {
            return Absent.orNumber(maxDepthMmOrNull);
        }

        public OptionalDouble stepMm() {
            return Absent.orNumber(stepMmOrNull);
        }

        public OptionalInt needles() {
            return Absent.orWhole(needlesOrNull);
        }

        public OptionalDouble needleDiameterMm() {
            return Absent.orNumber(needleDiameterMmOrNull);
        }

        public Optional<Range> strokesPerSecond() {
            return Optional.ofNullable(strokesPerSecondOrNull);
        }
    }

    /** The same answer for the same question: reads nothing but this record. */
    public LabelCheck check(PlannedUse use) {
        return Label.check(this, use);
    }

    public LabelCheck check(String area, String concern, Fitzpatrick skinType, int ageYears, double depthMm) {
        return check(new PlannedUse(area, concern, skinType, ageYears, depthMm));
    }
}
