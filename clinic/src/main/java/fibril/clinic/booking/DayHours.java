package fibril.clinic.booking;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The hours of one working day, such as “09:00–12:30, 13:30–18:00”, in order and apart. */
public record DayHours(List<Shift> shifts) {

    public static final DayHours NONE = new DayHours(List.of());

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /** One stretch of work within a day. */
    public record Shift(LocalTime from, LocalTime until) {
        public Shift {
            if (!until.isAfter(from)) throw new IllegalArgumentException("work ends after it begins, not " + until);
            if (from.getMinute() % Span.STEP_MINUTES != 0 || until.getMinute() % Span.STEP_MINUTES != 0) {
                throw new IllegalArgumentException("hours are counted in five minutes, not " + from + "–" + until);
            }
        }

        @Override
        public String toString() {
            return CLOCK.format(from) + "–" + CLOCK.format(until);
        }
    }

    public DayHours {
        shifts = List.copyOf(shifts);
        for (int i = 1; i < shifts.size(); i++) {
            if (shifts.get(i).from().isBefore(shifts.get(i - 1).until())) {
                throw new IllegalArgumentException("hours follow each other, not " + shifts);
            }
        }
    }

    public static DayHours of(LocalTime from, LocalTime until) {
        return new DayHours(List.of(new Shift(from, until)));
    }

    /** As a person writes it; nothing when it cannot be understood. An empty text is a day off. */
    public static Optional<DayHours> read(String text) {
        List<Shift> shifts = new ArrayList<>();
        try {
            for (String part : text.split("[,;]", -1)) {
                if (part.isBlank()) continue;
                String[] ends = part.split("[-–]", -1);
                if (ends.length != 2) return Optional.empty();
                shifts.add(new Shift(clock(ends[0]), clock(ends[1])));
            }
            return Optional.of(new DayHours(shifts));
        } catch (DateTimeParseException | IllegalArgumentException notHours) {
            return Optional.empty();
        }
    }

    private static LocalTime clock(String typed) {
        String time = typed.strip().replace('.', ':');
        String whole = time.contains(":") ? time : time + ":00";
        return LocalTime.parse(whole.length() == 4 ? "0" + whole : whole, CLOCK);
    }

    @Override
    public String toString() {
        return shifts.stream().map(Shift::toString).collect(Collectors.joining(", "));
    }
}
