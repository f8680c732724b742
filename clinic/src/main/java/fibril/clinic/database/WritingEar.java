package fibril.clinic.database;

import fibril.clinic.database.Journal.Line;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteType;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.Row;
import org.jooq.Table;
import org.jooq.impl.QOM;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Listens to what is written in the transaction of this thread. Every clinical row names its client in the column of that
 * name, so that an insertion tells of whom it is without a question to the database; and what begins at a time names it.
 */
final class WritingEar implements ExecuteListener {

    private static final long serialVersionUID = 1;
    private static final Line ANYTHING = new Line("", Optional.empty(), Optional.empty());

    @Override
    public void executeStart(ExecuteContext context) {
        if (context.type() == ExecuteType.READ || !(heard() instanceof Heard heard)) return;
        Query[] batch = context.batchQueries();
        Stream<Query> queries =
                batch == null || batch.length == 0 ? Stream.ofNullable(context.query()) : Stream.of(batch);
        List<Line> lines = queries.flatMap(WritingEar::lines).toList();
        if (lines.isEmpty()) heard.lines.add(ANYTHING);
        heard.lines.addAll(lines);
        if (context.query() instanceof QOM.Insert<?> insert
                && nameOf(insert.$into()).equals("audit_event"))
            insert.$values()
                    .forEach(row -> written(insert, row, "sequence", Long.class).ifPresent(heard.events::add));
    }

    private static Stream<Line> lines(Query query) {
        return switch (query) {
            case QOM.InsertReturning<?> returning -> lines(returning.$insert());
            case QOM.Insert<?> insert ->
                insert.$values().isEmpty()
                        ? Stream.of(anyRow(insert.$into()))
                        : insert.$values().stream()
                                .map(row -> new Line(nameOf(insert.$into()), client(insert, row), day(insert, row)));
            case QOM.Update<?> update -> Stream.of(anyRow(update.$table()));
            case QOM.Delete<?> delete -> Stream.of(anyRow(delete.$from()));
            default -> Stream.of(ANYTHING);
        };
    }

    private static Line anyRow(Table<?> table) {
        return new Line(nameOf(table), Optional.empty(), Optional.empty());
    }

    private static Optional<UUID> client(QOM.Insert<?> insert, Row row) {
        return written(insert, row, nameOf(insert.$into()).equals("client") ? "id" : "client", UUID.class);
    }

    /** Only of the first version: where a later one was before stands in an older row. */
    private static Optional<LocalDate> day(QOM.Insert<?> insert, Row row) {
        return written(insert, row, "version", Integer.class)
                .filter(version -> version == 1)
                .flatMap(first -> written(insert, row, "starts_at", Instant.class))
                .map(start -> LocalDate.ofInstant(start, ZoneOffset.UTC));
    }

    /** What the insertion itself says stands in this column of the row. */
    private static <T> Optional<T> written(QOM.Insert<?> insert, Row row, String column, Class<T> type) {
        List<? extends Field<?>> columns = insert.$columns();
        return IntStream.range(0, columns.size())
                .filter(at -> columns.get(at).getName().equalsIgnoreCase(column))
                .mapToObj(row::field)
                .flatMap(
                        field -> field instanceof Param<?> param ? Stream.ofNullable(param.getValue()) : Stream.empty())
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    private static String nameOf(Table<?> table) {
        return table.getName().toLowerCase(Locale.ROOT);
    }

    /** What was heard in the transaction of this thread. */
    private static final class Heard {
        private final List<Line> lines = new ArrayList<>();
        private final List<Long> events = new ArrayList<>();
    }

    private static @Nullable Object heard() {
        return TransactionSynchronizationManager.getResource(WritingEar.class);
    }

    static void begin() {
        end();
        TransactionSynchronizationManager.bindResource(WritingEar.class, new Heard());
    }

    static List<Line> lines() {
        return heard() instanceof Heard heard ? heard.lines : List.of(ANYTHING);
    }

    static List<Long> events() {
        return heard() instanceof Heard heard ? heard.events : List.of();
    }

    static void end() {
        TransactionSynchronizationManager.unbindResourceIfPossible(WritingEar.class);
    }
}
