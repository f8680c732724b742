package fibril.clinic.arrive;

import fibril.clinic.people.Sex;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads clients out of a sheet, and says of each cell that cannot be read what is allowed. */
final class ClientReading {

    private static final int LONGEST_NAME = 80;
    static final int LONGEST_WORDS = 20_000;
    static final int LONGEST_REFERENCE = 120;

    private final Reading reading;
    private final List<Fault> faults;

    ClientReading(Reading reading, List<Fault> faults) {
        this.reading = reading;
        this.faults = faults;
    }

    /** Every cell of the row is looked at, so that all that is wrong with it is told at once. */
    Optional<ArrivingClient> of(ForeignSheet.Row row) {
        Cells cells = new Cells(reading, row, faults);
        Names names = names(cells);
        Optional<LocalDate> born = born(cells);
        Sex sex = sex(cells.of(Field.SEX));
        Integer skinType = skinType(cells);
        String email = email(cells);
        String phone = phone(cells);
        String notes = cells.text(Field.TEXT, LONGEST_WORDS);
        String reference = cells.text(Field.REFERENCE, LONGEST_REFERENCE);
        if (!cells.isClean() || born.isEmpty()) return Optional.empty();
        return Optional.of(new ArrivingClient(
                row.line(), reference, names.given, names.family, born.get(), sex, skinType, email, phone, notes));
    }

    private record Names(String given, String family) {}

    /** Two columns, or one: “Family, Given”, otherwise the last word is the family name. */
    private static Names names(Cells cells) {
        if (cells.has(Field.FAMILY) && cells.has(Field.GIVEN)) {
            Names names = new Names(cells.text(Field.GIVEN, LONGEST_NAME), cells.text(Field.FAMILY, LONGEST_NAME));
            if (names.family.isEmpty()) cells.fault(Field.FAMILY, "a family name");
            if (names.given.isEmpty()) cells.fault(Field.GIVEN, "a given name");
            return names;
        }
        Names names = parted(cells.of(Field.NAME));
        if (names.given.isEmpty() || names.family.isEmpty()) cells.fault(Field.NAME, "a given and a family name");
        else if (names.given.length() > LONGEST_NAME || names.family.length() > LONGEST_NAME) {
            cells.fault(Field.NAME, "names of at most " + LONGEST_NAME + " letters");
        }
        return names;
    }

    private static Names parted(String whole) {
        int comma = whole.indexOf(',');
        if (comma >= 0) {
            return new Names(
                    whole.substring(comma + 1).strip(),
                    whole.substring(0, comma).strip());
        }
        int space = whole.lastIndexOf(' ');
        return space > 0
                ? new Names(whole.substring(0, space).strip(), whole.substring(space + 1))
                : new Names("", whole);
    }

    private Optional<LocalDate> born(Cells cells) {
        if (cells.of(Field.BORN).isEmpty()) cells.fault(Field.BORN, "a day: Fibril keeps nobody without a birth date");
        return cells.when(Field.BORN, reading.today()).map(When::day);
    }

    private static Sex sex(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "f", "female", "woman" -> Sex.FEMALE;
            case "m", "male", "man" -> Sex.MALE;
            // said in words of her own: kept as not known rather than guessed
            default -> Sex.UNKNOWN;
        };
    }

    private static @Nullable Integer skinType(Cells cells) {
        String value = cells.of(Field.SKIN_TYPE).toUpperCase(Locale.ROOT).replaceAll("^(TYPE|FITZPATRICK)\\s+", "");
        if (value.isEmpty()) return null;
        int roman = List.of("I", "II", "III", "IV", "V", "VI").indexOf(value) + 1;
        if (roman > 0) return roman;
        if (value.matches("[1-6]")) return Integer.valueOf(value);
        cells.fault(Field.SKIN_TYPE, "1 to 6 or I to VI");
        return null;
    }

    private static String email(Cells cells) {
        String email = cells.text(Field.EMAIL, 200);
        if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+")) {
            cells.fault(Field.EMAIL, "an address such as ada@example.com");
        }
        return email;
    }

    /** Spreadsheets guard a plus with an apostrophe. */
    private static String phone(Cells cells) {
        String phone = cells.text(Field.PHONE, 60).replaceFirst("^'(?=[+0-9])", "");
        if (!phone.isEmpty() && !phone.matches("[+0-9(][0-9 ()./-]{4,}( ?(x|ext\\.?) ?[0-9]+)?")) {
            cells.fault(Field.PHONE, "figures, such as +44 1632 960001");
        }
        return phone.replace("(", "").replace(")", "");
    }
}
