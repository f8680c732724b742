package fibril.clinic.web;

import java.util.stream.Stream;
import org.springframework.transaction.TransactionSystemException;

/** What lies behind a fault. */
final class Causes {

    private static final int DEEPEST = 20;

    private Causes() {}

    /** The fault itself first; also what went wrong before a transaction could not be taken back. */
    static Stream<Throwable> of(Throwable trouble) {
        return chain(trouble).flatMap(cause -> cause instanceof TransactionSystemException transaction
                        && transaction.getApplicationException() instanceof Throwable before
                ? Stream.concat(Stream.of(cause), chain(before))
                : Stream.of(cause));
    }

    private static Stream<Throwable> chain(Throwable trouble) {
        return Stream.iterate(trouble, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST);
    }
}
