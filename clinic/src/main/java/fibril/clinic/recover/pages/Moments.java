package fibril.clinic.recover.pages;

import fibril.clinic.web.Form;
import fibril.clinic.web.Words;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A day and a time of the practice's clock in one field. */
final class Moments {

    private Moments() {}

    /** As a field of type datetime-local wants it. */
    static String typed(Instant at, Words words) {
        return LocalDateTime.ofInstant(at, words.zone())
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    /** Both ends are allowed; they count to the minute, as the field does. */
    static Optional<Instant> need(Form form, String field, Instant earliest, Instant latest, Words words) {
        String value = form.typed(field);
        if (value.isEmpty()) {
            form.problem(field, "web.form.missing", form.label(field));
            return Optional.empty();
        }
        try {
            Instant at = LocalDateTime.parse(value).atZone(words.zone()).toInstant();
            if (!at.isBefore(earliest.truncatedTo(ChronoUnit.MINUTES)) && !at.isAfter(latest)) return Optional.of(at);
        } catch (DateTimeParseException notAMoment) {
            form.problem(field, "recover.form.notAMoment", form.label(field), value);
            return Optional.empty();
        }
        form.problem(
                field,
                "recover.form.momentOutside",
                form.label(field),
                value,
                words.moment(earliest),
                words.moment(latest));
        return Optional.empty();
    }
}
