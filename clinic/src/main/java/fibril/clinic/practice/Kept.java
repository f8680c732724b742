package fibril.clinic.practice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers that are worked out from the records, kept until a table is written that they were worked out from. Which ones
 * those were is listened to, not written down. Where they speak of time, too, none is older than a minute: some things fall
 * due by the hour. Of several who ask at once one works and the others wait for it. Answers must be values that nobody
 * changes.
 */
public final class Kept<Q, A> {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private static final ScopedValue<Used> USED = ScopedValue.newInstance();

    /** Which rows count of the tables that an answer was read from. */
    private sealed interface Rows {
        record Anybodys() implements Rows {}

        record OfClient(UUID client) implements Rows {}

        record OfDay(LocalDate day) implements Rows {}
    }

    /** The kept answers that the work at hand made use of: how old the oldest is, and which are of single clients and days. */
    private static final class Used {

        private final boolean mayAge;
        private Instant oldest;
        private final Map<UUID, Set<String>> ofClients = new HashMap<>();
        private final Map<LocalDate, Set<String>> ofDays = new HashMap<>();

        Used(boolean mayAge, Instant now) {
            this.mayAge = mayAge;
            this.oldest = now;
        }

        void add(Answer<?> answer, boolean ages) {
            if (ages && !mayAge)
                throw new IllegalStateException("what does not age was worked out from an answer that does");
            if (ages && answer.at().isBefore(oldest)) oldest = answer.at();
            answer.sources().ofClients().forEach((client, tables) -> ofClients.merge(client, tables, Used::both));
            answer.sources().ofDays().forEach((day, tables) -> ofDays.merge(day, tables, Used::both));
        }

        /** With what was read directly. */
        Changes.Sources and(Rows rows, Set<String> tables) {
            Set<String> none = Set.of();
            return switch (rows) {
                case Rows.Anybodys() -> new Changes.Sources(tables, ofClients, ofDays);
                case Rows.OfClient(UUID client) -> new Changes.Sources(none, with(ofClients, client, tables), ofDays);
                case Rows.OfDay(LocalDate day) -> new Changes.Sources(none, ofClients, with(ofDays, day, tables));
            };
        }

        private static <K> Map<K, Set<String>> with(Map<K, Set<String>> read, K key, Set<String> tables) {
            Map<K, Set<String>> all = new HashMap<>(read);
            all.merge(key, tables, Used::both);
            return all;
        }

        private static Set<String> both(Set<String> some, Set<String> others) {
            Set<String> both = new HashSet<>(some);
            both.addAll(others);
            return Set.copyOf(both);
        }
    }

    private final House house;
    private final Function<Q, A> work;
    private final Function<Q, Rows> rows;
    private final boolean ages;
    private final Map<Q, Place<A>> places;

    /** What answers depend on in this house beside the question. */
    public static final class House {

        private final Changes changes;
        private final BooleanSupplier isWriting;
        private final Clock clock;
        private final Supplier<?> circumstances;

        /**
         * @param isWriting whether the work at hand is a transaction: what it writes is nobody's yet
         * @param circumstances what is not in the records: the day, the time zone, the facts
         */
        public House(Changes changes, BooleanSupplier isWriting, Clock clock, Supplier<?> circumstances) {
            this.changes = changes;
            this.isWriting = isWriting;
            this.clock = clock;
            this.circumstances = circumstances;
        }

        /** Given up whenever one of its tables is written; of the last {@code most} questions. */
        public <Q, A> Kept<Q, A> answers(int most, Function<Q, A> work) {
            return new Kept<>(this, most, work, question -> new Rows.Anybodys(), true);
        }

        /**
         * The same of what the records say by themselves, whatever the time is. Work that asks for an answer that ages
         * is refused.
         */
        public <Q, A> Kept<Q, A> ofRecords(int most, Function<Q, A> work) {
            return new Kept<>(this, most, work, question -> new Rows.Anybodys(), false);
        }

        /** Given up when something is written about this client, or of nobody in particular. */
        public <Q, A> Kept<Q, A> ofClients(int most, Function<Q, A> work, Function<Q, UUID> client) {
            return new Kept<>(this, most, work, client.andThen(Rows.OfClient::new), true);
        }

        /** The same of what her records say by themselves, whatever the time is. */
        public <A> Kept<UUID, A> ofRecordsOfClients(int most, Function<UUID, A> work) {
            return new Kept<>(this, most, work, Rows.OfClient::new, false);
        }

        /** Of what begins on one day of the universal calendar, by the records themselves, whatever the time is. */
        public <A> Kept<LocalDate, A> ofRecordsOfDays(int most, Function<LocalDate, A> work) {
            return new Kept<>(this, most, work, Rows.OfDay::new, false);
        }
    }

    private record Answer<A>(A value, Changes.Sources sources, Changes.Mark mark, Instant at, Object circumstances) {

        Answer<A> markedAs(Changes.Mark later) {
            return new Answer<>(value, sources, later, at, circumstances);
        }

        boolean holdsAt(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(LONGEST));
        }
    }

    private static final class Place<A> {
        private @Nullable Answer<A> answer;
    }

    private Kept(House house, int most, Function<Q, A> work, Function<Q, Rows> rows, boolean ages) {
        this.house = house;
        this.work = work;
        this.rows = rows;
        this.ages = ages;
        this.places = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Q, Place<A>> eldest) {
                return size() > most;
            }
        };
    }

    public A of(Q question) {
        if (house.isWriting.getAsBoolean()) return work.apply(question);
        Place<A> place = place(question);
        synchronized (place) {
            Now now = now();
            Answer<A> answer = standing(place, now).orElseGet(() -> {
                Worked<A> worked = worked(now, () -> work.apply(question));
                return answer(question, worked.value(), worked, now);
            });
            return used(place, answer, now);
        }
    }

    /** The same of many questions at once; those whose answer is not known are worked out together. */
    public Map<Q, A> ofAll(Set<Q> questions, Function<Set<Q>, Map<Q, A>> together) {
        if (house.isWriting.getAsBoolean()) return together.apply(questions);
        Now now = now();
        Map<Q, A> answers = new HashMap<>();
        Set<Q> unknown = new LinkedHashSet<>();
        for (Q question : questions) {
            Place<A> place = place(question);
            synchronized (place) {
                standing(place, now)
                        .ifPresentOrElse(
                                answer -> answers.put(question, used(place, answer, now)), () -> unknown.add(question));
            }
        }
        if (unknown.isEmpty()) return answers;
        Worked<Map<Q, A>> worked = worked(now, () -> together.apply(unknown));
        worked.value().forEach((question, value) -> {
            Place<A> place = place(question);
            synchronized (place) {
                answers.put(question, used(place, answer(question, value, worked, now), now));
            }
        });
        return answers;
    }

    /** Read before the records: a change in between makes the next reader work it out again. */
    private Now now() {
        return new Now(house.changes.mark(), house.clock.instant(), house.circumstances.get());
    }

    private record Now(Changes.Mark mark, Instant at, Object circumstances) {}

    /** What a piece of work came to, and what it made use of. */
    private record Worked<V>(V value, Set<String> tables, Used used) {}

    private <V> Worked<V> worked(Now now, Supplier<V> asked) {
        Used used = new Used(ages, now.at());
        Changes.Read<V> read = ScopedValue.where(USED, used).call(() -> house.changes.reading(asked));
        return new Worked<>(read.answer(), read.tables(), used);
    }

    private Answer<A> answer(Q question, A value, Worked<?> worked, Now now) {
        Changes.Sources sources = worked.used().and(rows.apply(question), worked.tables());
        return new Answer<>(value, sources, now.mark(), worked.used().oldest, now.circumstances());
    }

    private Optional<Answer<A>> standing(Place<A> place, Now now) {
        return Optional.ofNullable(place.answer)
                .filter(answer -> !ages || answer.holdsAt(now.at()))
                .filter(answer -> answer.circumstances().equals(now.circumstances()))
                .filter(answer -> answer.mark().equals(now.mark())
                        || house.changes.areUntouched(answer.mark(), now.mark(), answer.sources()));
    }

    /** Kept, and told to whoever works out something of it. */
    private A used(Place<A> place, Answer<A> answer, Now now) {
        place.answer = answer.markedAs(now.mark());
        house.changes.haveRead(answer.sources().tables());
        if (USED.isBound()) USED.get().add(answer, ages);
        return answer.value();
    }

    private Place<A> place(Q question) {
        synchronized (places) {
            return places.computeIfAbsent(question, first -> new Place<>());
        }
    }
}
