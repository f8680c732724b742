package fibril.clinic.consult.pages;

import fibril.clinic.web.Form;
import fibril.clinic.web.Words;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Days in fields that stand several times on a page, so that field and label are not of one name. */
final class Days {

    private Days() {}

    static Optional<LocalDate> read(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /** A field as it was filled in: where it stands, what it is called, what was typed. */
    record Field(String id, String label, String typed) {}

    /** None when it is no day or outside the bounds, which is noted in the form. */
    static Optional<LocalDate> within(Form form, Field field, LocalDate earliest, LocalDate latest, Words words) {
        Optional<LocalDate> day = read(field.typed());
        if (day.isEmpty()) form.problem(field.id(), "web.form.notADay", field.label(), field.typed());
        if (day.isEmpty() || (!day.get().isBefore(earliest) && !day.get().isAfter(latest))) return day;
        form.problem(
                field.id(),
                "web.form.dayOutside",
                field.label(),
                words.day(day.get()),
                words.day(earliest),
                words.day(latest));
        return Optional.empty();
    }
}
