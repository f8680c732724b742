package fibril.clinic.measure;

import fibril.atlas.Scale;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What comes out of a scale's items. */
public sealed interface Score {

    /** One total, or a figure for each category that was rated and no total. */
    record Scored(@Nullable Double totalOrNull, Map<String, Double> categories) implements Score {
        public Scored {
            categories = Map.copyOf(categories);
            if ((totalOrNull == null) == categories.isEmpty()) {
                throw new IllegalArgumentException("a score is a total or figures by category, was " + totalOrNull
                        + " and " + categories.keySet());
            }
        }

        static Scored total(double total) {
            return new Scored(total, Map.of());
        }

        public Optional<Double> total() {
            return Optional.ofNullable(totalOrNull);
        }
    }

    /** Items nobody filled in. They are never taken for zero, so there is no total. */
    record Incomplete(List<Scale.Item> missing) implements Score {
        public Incomplete {
            missing = List.copyOf(missing);
        }
    }

    record Refused(List<Fault> faults) implements Score {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    sealed interface Fault {

        String item();

        double given();

        /** Outside the item's range, between its steps, or none of its options. */
        record NotAllowed(Scale.Item asked, double given) implements Fault {
            @Override
            public String item() {
                return asked.id();
            }
        }

        record NoSuchItem(String item, double given) implements Fault {}
    }
}
