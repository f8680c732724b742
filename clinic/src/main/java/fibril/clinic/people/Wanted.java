package fibril.clinic.people;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a search for a client asks for: parts of the names in any order, figures of the telephone number, a day of birth
 * or its year. A client must fit all of it.
 */
public record Wanted(
        List<String> nameParts, String digits, @Nullable LocalDate bornOn) {

    /** Four figures may be the year of birth as well as a piece of the telephone number. */
    private static final int YEAR_FIGURES = 4;

    /** British English shortens September to four letters, other English to three. */
    private static final List<DateTimeFormatter> DAYS = Stream.of(
                    "uuuu-M-d", "d/M/uuuu", "d.M.uuuu", "d-M-uuuu", "d-MMM-uuuu", "d-MMMM-uuuu")
            .flatMap(pattern -> Stream.of(pattern(pattern, Locale.UK), pattern(pattern, Locale.ENGLISH)))
            .toList();

    public Wanted {
        nameParts = List.copyOf(nameParts);
    }

    public static Wanted of(String typed) {
        List<String> parts = new ArrayList<>();
        StringBuilder digits = new StringBuilder();
        LocalDate born = null;
        for (String word : inOneWord(typed).strip().split("\\s+", -1)) {
            Optional<LocalDate> day = day(word);
            if (day.isPresent()) born = day.get();
            else if (word.matches("[+(]?[\\d()/.-]*\\d[)]?")) digits.append(digitsOf(word));
            else if (!PlainLetters.of(word).isEmpty())
                parts.addAll(List.of(PlainLetters.of(word).split(" ", -1)));
        }
        return new Wanted(parts, digits.toString(), born);
    }

    public Optional<LocalDate> born() {
        return Optional.ofNullable(bornOn);
    }

    public Optional<Integer> yearOfBirth() {
        return digits.length() == YEAR_FIGURES ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }

    /** The figures of a telephone number, without what people put between them. */
    public static String digitsOf(String phone) {
        return phone.replaceAll("[^0-9]", "");
    }

    /** “5 March 1984” is three words, but one thing. */
    private static String inOneWord(String typed) {
        return typed.replaceAll("(\\d{1,2})\\s+(\\p{L}{3,9})\\s+(\\d{4})", "$1-$2-$3");
    }

    private static Optional<LocalDate> day(String text) {
        for (DateTimeFormatter pattern : DAYS) {
            try {
                return Optional.of(LocalDate.parse(text, pattern));
            } catch (DateTimeParseException another) {
                // the next pattern may fit
            }
        }
        return Optional.empty();
    }

    private static DateTimeFormatter pattern(String pattern, Locale locale) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(locale)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
