package fibril.clinic.web;

import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;

/** Tells a database that had no connection left from other faults. */
final class CrowdTrouble {

    private CrowdTrouble() {}

    static boolean isIn(Throwable trouble) {
        return Stream.iterate(trouble, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(SQLTransientConnectionException.class::isInstance);
    }
}
