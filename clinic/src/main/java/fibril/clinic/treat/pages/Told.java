package fibril.clinic.treat.pages;

import fibril.clinic.web.Words;
import java.time.LocalDate;
import java.util.List;

/** Messages with days and numbers as this practice writes them; a message alone would write a year as 2,026. */
final class Told {

    private Told() {}

    static String text(Words words, String key, List<Object> values) {
        return words.t(
                key,
                values.stream()
                        .map(value -> switch (value) {
                            case LocalDate day -> words.day(day);
                            case Double number -> words.number(number);
                            case Integer number -> Integer.toString(number);
                            default -> value;
                        })
                        .toArray());
    }

    static String text(Words words, String key, Object... values) {
        return text(words, key, List.of(values));
    }
}
