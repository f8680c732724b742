package fibril.clinic.practice;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Tells whether the records are as they were: what was worked out from them holds while the mark is the same. */
public interface Changes {

    /**
     * @param committed how often this program has written
     * @param audited the newest event of the audit, whoever wrote it
     */
    record Mark(long committed, long audited) {}

    Mark mark();

    /** Of whom something was written. */
    sealed interface Since {

        record These(Set<UUID> clients) implements Since {
            public These {
                clients = Set.copyOf(clients);
            }
        }

        /** It cannot be told, or another program wrote. */
        record Anybody() implements Since {}
    }

    /** What was written between two marks into these tables. */
    Since between(Mark earlier, Mark later, Set<String> tables);

    /**
     * What an answer was made from.
     *
     * @param tables whoever's row is written there
     * @param ofClients tables in which only these clients' rows count, and rows of nobody in particular
     * @param ofDays tables in which only rows count of what begins on these days of the universal calendar, or may
     */
    record Sources(Set<String> tables, Map<UUID, Set<String>> ofClients, Map<LocalDate, Set<String>> ofDays) {
        public Sources {
            tables = Set.copyOf(tables);
            ofClients = Map.copyOf(ofClients);
            ofDays = Map.copyOf(ofDays);
        }
    }

    /** Whether nothing that it was made from was written between two marks. */
    boolean areUntouched(Mark earlier, Mark later, Sources sources);

    /** What a piece of work answered, and the tables it read for it. */
    record Read<T>(T answer, Set<String> tables) {
        public Read {
            tables = Set.copyOf(tables);
        }
    }

    <T> Read<T> reading(Supplier<T> work);

    /** Counts these as read by the work at hand: the answer was known already. */
    void haveRead(Set<String> tables);
}
