package fibril.clinic.web;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/** What lies behind a fault. */
final class Causes {

    private static final int DEEPEST = 20;

    private Causes() {}

    /** The fault itself first; also what went wrong before a transaction could not be taken back. */
    static Stream<Throwable> of(Throwable trouble) {
        return chain(trouble).flatMap(cause -> Stream.concat(Stream.of(cause), chain(before(cause))));
    }

    private static @Nullable Throwable before(Throwable cause) {
        return cause instanceof TransactionSystemException transaction ? transaction.getApplicationException() : null;
    }

    private static Stream<Throwable> chain(@Nullable Throwable trouble) {
        return Stream.iterate(trouble, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST);
    }
}
