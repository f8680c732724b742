package fibril.clinic.arrive;

import fibril.clinic.people.Sex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads clients out of a sheet whose columns are known, and says of each cell that cannot be read what is allowed. */
public final class ClientReading {

    static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /** One cell that cannot be taken as it is. */
    public record Problem(long line, String column, String value, String allowed) {}

    /** What came of a sheet: clients in its order, and why the other lines give none. */
    public record Read(List<ArrivingClient> clients, List<Problem> problems) {
        public Read {
            clients = List.copyOf(clients);
            problems = List.copyOf(problems);
        }
    }

    private final ForeignSheet sheet;
    private final Map<ClientField, Integer> columns;
    private final DayOrder order;
    private final LocalDate today;
    private final List<Problem> problems = new ArrayList<>();

    public ClientReading(ForeignSheet sheet, Map<ClientField, Integer> columns, DayOrder order, LocalDate today) {
        this.sheet = sheet;
        this.columns = new EnumMap<>(ClientField.class);
        this.columns.putAll(columns);
        this.order = order;
        this.today = today;
    }

    public Read read() {
        List<ArrivingClient> clients = new ArrayList<>();
        for (ForeignSheet.Row row : sheet.rows()) client(row).ifPresent(clients::add);
        return new Read(clients, problems);
    }

    /** Every cell of the row is looked at, so that all that is wrong with it is told at once. */
    private Optional<ArrivingClient> client(ForeignSheet.Row row) {
        int before = problems.size();
        if (row.cells().size() > sheet.headings().size()) {
            problem(
                    row,
                    sheet.headings().size(),
                    "at most " + sheet.headings().size() + " columns, as in the headings");
        }
        Names names = names(row);
        Optional<LocalDate> born = born(row);
        Sex sex = sex(row);
        Integer skinType = skinType(row);
        String email = email(row);
        String phone = phone(row);
        String notes = text(row, ClientField.NOTES, 3900);
        String reference = text(row, ClientField.REFERENCE, 120);
        if (problems.size() > before || born.isEmpty()) return Optional.empty();
        return Optional.of(new ArrivingClient(
                row.line(), reference, names.given, names.family, born.get(), sex, skinType, email, phone, notes));
    }

    private record Names(String given, String family) {}

    /** Two columns, or one: “Family, Given”, otherwise the last word is the family name. */
    private Names names(ForeignSheet.Row row) {
        String given = text(row, ClientField.GIVEN, 80);
        String family = text(row, ClientField.FAMILY, 80);
        String whole = text(row, ClientField.NAME, 161);
        if (columns.containsKey(ClientField.FAMILY) && columns.containsKey(ClientField.GIVEN)) {
            if (family.isEmpty()) problem(row, ClientField.FAMILY, "a family name");
            if (given.isEmpty()) problem(row, ClientField.GIVEN, "a given name");
            return new Names(given, family);
        }
        int comma = whole.indexOf(',');
        int space = whole.lastIndexOf(' ');
        Names names = comma >= 0
                ? new Names(
                        whole.substring(comma + 1).strip(),
                        whole.substring(0, comma).strip())
                : space > 0
                        ? new Names(whole.substring(0, space).strip(), whole.substring(space + 1))
                        : new Names("", whole);
        if (names.given.isEmpty() || names.family.isEmpty())
            problem(row, ClientField.NAME, "a given and a family name");
        else if (names.given.length() > 80 || names.family.length() > 80)
            problem(row, ClientField.NAME, "names of at most 80 letters");
        return names;
    }

    private Optional<LocalDate> born(ForeignSheet.Row row) {
        String value = cell(row, ClientField.BORN);
        Optional<LocalDate> born = order.day(value).filter(day -> !day.isBefore(EARLIEST) && !day.isAfter(today));
        if (born.isEmpty()) {
            String figures = order == DayOrder.DAY_FIRST ? "31/12/1980" : "12/31/1980";
            problem(row, ClientField.BORN, "a day from " + EARLIEST + " to today, as 1980-12-31 or " + figures);
        }
        return born;
    }

    private Sex sex(ForeignSheet.Row row) {
        String value = cell(row, ClientField.SEX).toLowerCase(Locale.ROOT);
        return switch (value) {
            case "f", "female", "woman" -> Sex.FEMALE;
            case "m", "male", "man" -> Sex.MALE;
            // said in words of her own: kept as not known rather than guessed
            default -> Sex.UNKNOWN;
        };
    }

    private @Nullable Integer skinType(ForeignSheet.Row row) {
        String value =
                cell(row, ClientField.SKIN_TYPE).toUpperCase(Locale.ROOT).replaceAll("^(TYPE|FITZPATRICK)\\s+", "");
        if (value.isEmpty()) return null;
        int roman = List.of("I", "II", "III", "IV", "V", "VI").indexOf(value) + 1;
        if (roman > 0) return roman;
        if (value.matches("[1-6]")) return Integer.valueOf(value);
        problem(row, ClientField.SKIN_TYPE, "1 to 6 or I to VI");
        return null;
    }

    private String email(ForeignSheet.Row row) {
        String email = text(row, ClientField.EMAIL, 200);
        if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+")) {
            problem(row, ClientField.EMAIL, "an address such as ada@example.com");
        }
        return email;
    }

    /** Spreadsheets guard a plus with an apostrophe. */
    private String phone(ForeignSheet.Row row) {
        String phone = text(row, ClientField.PHONE, 60).replaceFirst("^'(?=[+0-9])", "");
        if (!phone.isEmpty() && !phone.matches("[+0-9(][0-9 ()./-]{4,}( ?(x|ext\\.?) ?[0-9]+)?")) {
            problem(row, ClientField.PHONE, "figures, such as +44 1632 960001");
        }
        return phone.replace("(", "").replace(")", "");
    }

    private String text(ForeignSheet.Row row, ClientField field, int longest) {
        String text = cell(row, field);
        if (text.length() > longest) problem(row, field, "at most " + longest + " letters, these are " + text.length());
        return text;
    }

    private String cell(ForeignSheet.Row row, ClientField field) {
        Integer column = columns.get(field);
        return column == null || column >= row.cells().size()
                ? ""
                : row.cells().get(column).strip();
    }

    private void problem(ForeignSheet.Row row, ClientField field, String allowed) {
        Integer column = columns.get(field);
        if (column == null) problems.add(new Problem(row.line(), field.word(), "", allowed));
        else problem(row, column, allowed);
    }

    private void problem(ForeignSheet.Row row, int column, String allowed) {
        String heading = column < sheet.headings().size() ? sheet.headings().get(column) : "column " + (column + 1);
        String value = column < row.cells().size() ? row.cells().get(column) : "";
        problems.add(new Problem(row.line(), heading, value, allowed));
    }
}
