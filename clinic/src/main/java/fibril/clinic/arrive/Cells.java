package fibril.clinic.arrive;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One row while it is read: its cells by what they hold, and what is wrong with them. */
final class Cells {

    static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final Reading reading;
    private final ForeignSheet.Row row;
    private final List<Fault> faults;
    private final int before;

    Cells(Reading reading, ForeignSheet.Row row, List<Fault> faults) {
        this.reading = reading;
        this.row = row;
        this.faults = faults;
        this.before = faults.size();
        int columns = reading.sheet().headings().size();
        if (row.cells().size() > columns) fault(columns, "at most " + columns + " columns, as in the headings");
    }

    long line() {
        return row.line();
    }

    boolean isClean() {
        return faults.size() == before;
    }

    boolean has(Field field) {
        return reading.matching().has(field);
    }

    /** Several columns stand one below the other, each behind what it is called. */
    String of(Field field) {
        List<Integer> columns = reading.matching().of(field);
        if (columns.size() == 1) return cell(columns.getFirst());
        StringBuilder lines = new StringBuilder();
        for (int column : columns) {
            String cell = cell(column);
            if (!cell.isEmpty())
                lines.append(reading.sheet().heading(column))
                        .append(": ")
                        .append(cell)
                        .append('\n');
        }
        return lines.toString().strip();
    }

    String text(Field field, int longest) {
        String text = of(field);
        if (text.length() > longest) fault(field, "at most " + longest + " letters; these are " + text.length());
        return text;
    }

    /** What is no day, or none between these, is a fault. Nothing is nothing. */
    Optional<When> when(Field field, LocalDate latest) {
        String value = of(field);
        if (value.isEmpty()) return Optional.empty();
        Optional<When> when = When.of(value, reading.order(), reading.zone())
                .filter(each -> !each.day().isBefore(EARLIEST) && !each.day().isAfter(latest));
        if (when.isEmpty()) {
            String figures = reading.order() == DayOrder.DAY_FIRST ? "31/12/1980" : "12/31/1980";
            fault(field, "a day from " + EARLIEST + " to " + latest + ", such as 1980-12-31 or " + figures);
        }
        return when;
    }

    void fault(Field field, String allowed) {
        List<Integer> columns = reading.matching().of(field);
        if (columns.isEmpty()) faults.add(new Fault(row.line(), field.word(), "", allowed));
        else fault(columns.getFirst(), allowed);
    }

    private void fault(int column, String allowed) {
        faults.add(new Fault(row.line(), reading.sheet().heading(column), cell(column), allowed));
    }

    /** Without the control letters that no keyboard types and one of our databases refuses. */
    private String cell(int column) {
        if (column >= row.cells().size()) return "";
        return row.cells()
                .get(column)
                .replaceAll("[\\p{Cc}&&[^\\t\\r\\n]]", "")
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .strip();
    }
}
