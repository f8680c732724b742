package fibril.clinic.database;

import fibril.clinic.database.schema.DefaultSchema;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.Named;
import org.springframework.util.ConcurrentLruCache;

/**
 * Listens to which tables a piece of work asks, so that whoever keeps its answer knows when to give it up. Every word of a
 * question that is the name of a table counts: one too many is only a question too many. A word after a dot is a column,
 * for {@link Database#spelling()} writes no schema and no quotes: the column {@code client} of an appointment says nothing
 * of the table of clients.
 */
public final class ReadingEar implements ExecuteListener {

    private static final long serialVersionUID = 1;
    private static final ScopedValue<Set<String>> HEARD = ScopedValue.newInstance();
    private static final Pattern WORD = Pattern.compile("(?<![a-z_0-9.])[a-z_0-9]+");
    private static final Set<String> TABLES = DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
            .map(Named::getName)
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    /** The same questions are asked again and again. */
    private static final ConcurrentLruCache<String, Set<String>> ASKED =
            new ConcurrentLruCache<>(1_000, ReadingEar::tablesIn);

    /** What the work answered, and the tables it asked. */
    public record Heard<T>(T answer, Set<String> tables) {}

    public static <T> Heard<T> during(Supplier<T> work) {
        Set<String> tables = new HashSet<>();
        T answer = ScopedValue.where(HEARD, tables).call(work::get);
        return new Heard<>(answer, Set.copyOf(tables));
    }

    /** As if the work at hand had asked these tables itself. */
    public static void note(Collection<String> tables) {
        if (HEARD.isBound()) HEARD.get().addAll(tables);
    }

    @Override
    public void executeStart(ExecuteContext context) {
        String question = context.sql();
        if (question != null) note(HEARD.isBound() ? ASKED.get(question) : Set.of());
    }

    private static Set<String> tablesIn(String question) {
        return WORD.matcher(question.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .filter(TABLES::contains)
                .collect(Collectors.toUnmodifiableSet());
    }
}
