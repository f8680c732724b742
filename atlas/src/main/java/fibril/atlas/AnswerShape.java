package fibril.atlas;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The form of an answer, with what each answer does. A new form is a new record here. */
public sealed interface AnswerShape {

    /** No is clear; yes raises the rule's kind. */
    record YesNo() implements AnswerShape {}

    /** As yes or no, looked at and ticked by staff. */
    record StaffYesNo() implements AnswerShape {}

    /** The last day of something; "no" is clear, a date inside the waiting days waits. */
    record DateLast(
            String dateLabel, String noLabel, @Nullable Ongoing ongoingOrNull) implements AnswerShape {
        /** What "yes, still" does; without one the rule's own kind is raised. */
        public Optional<Ongoing> ongoing() {
            return Optional.ofNullable(ongoingOrNull);
        }
    }

    record Ongoing(String label, Outcome outcome) {}

    /** The day of something that grows older, such as a scar; bands by days since. */
    record DateOf(String dateLabel, String noLabel, List<Band> bands) implements AnswerShape {
        public DateOf {
            bands = Band.checked(bands);
        }

        public Band bandAfter(long days) {
            return Band.of(bands, days);
        }
    }

    record Choice(List<Option> options) implements AnswerShape {
        public Choice {
            options = List.copyOf(options);
            if (options.size() < 2) throw new IllegalArgumentException("a choice needs two options");
        }

        public Optional<Option> find(String id) {
            return options.stream().filter(option -> option.id().equals(id)).findFirst();
        }
    }

    record Option(String id, String label, Outcome outcome) {}

    record Rating(int min, int max, int raisedFrom, List<Label> labels, boolean textRequired) implements AnswerShape {
        public Rating {
            labels = List.copyOf(labels);
            if (!(min < max && raisedFrom > min && raisedFrom <= max)) {
                throw new IllegalArgumentException(
                        "a rating runs from " + min + " to " + max + " and is raised inside");
            }
        }
    }

    record Label(int value, String label) {}

    /** Age in years on the day, from the birth date. */
    record Age(List<Band> bands) implements AnswerShape {
        public Age {
            bands = Band.checked(bands);
        }

        public Band bandAt(long years) {
            return Band.of(bands, years);
        }
    }

    /** Applies below {@code under} (days or years); the last band of a list has no end. */
    record Band(int under, Outcome outcome) {
        public static final int ENDLESS = Integer.MAX_VALUE;

        static Band of(List<Band> bands, long value) {
            return bands.stream()
                    .filter(band -> band.isLast() || value < band.under())
                    .findFirst()
                    .orElseThrow();
        }

        static List<Band> checked(List<Band> bands) {
            for (int i = 0; i < bands.size(); i++) {
                boolean last = i == bands.size() - 1;
                boolean up = i == 0 || bands.get(i).under > bands.get(i - 1).under;
                if (bands.get(i).isLast() != last || !up) {
                    throw new IllegalArgumentException("bands go up and only the last has no end");
                }
            }
            if (bands.isEmpty()) throw new IllegalArgumentException("bands are missing");
            return List.copyOf(bands);
        }

        public boolean isLast() {
            return under == ENDLESS;
        }
    }
}
