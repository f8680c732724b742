package fibril.clinic.practice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
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

    /** How old the oldest answer is that the work at hand made use of. */
    private static final ScopedValue<AtomicReference<Instant>> OLDEST = ScopedValue.newInstance();

    private final House house;
    private final Function<Q, A> work;
    private final Function<Q, Optional<UUID>> whose;
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
            return new Kept<>(this, most, work, question -> Optional.empty(), true);
        }

        /** The same of what the records say by themselves, whatever the time is. */
        public <Q, A> Kept<Q, A> ofRecords(int most, Function<Q, A> work) {
            return new Kept<>(this, most, work, question -> Optional.empty(), false);
        }

        /** Given up when something is written about this client, or of nobody in particular. */
        public <Q, A> Kept<Q, A> ofClients(int most, Function<Q, A> work, Function<Q, UUID> client) {
            return new Kept<>(this, most, work, client.andThen(Optional::of), true);
        }
    }

    private record Answer<A>(A value, Set<String> tables, Changes.Mark mark, Instant at, Object circumstances) {

        Answer<A> markedAs(Changes.Mark later) {
            return new Answer<>(value, tables, later, at, circumstances);
        }

        boolean holdsAt(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(LONGEST));
        }
    }

    private static final class Place<A> {
        private @Nullable Answer<A> answer;
    }

    private Kept(House house, int most, Function<Q, A> work, Function<Q, Optional<UUID>> whose, boolean ages) {
        this.house = house;
        this.work = work;
        this.whose = whose;
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
            // the mark is read before the records: a change in between makes the next reader work it out again
            Changes.Mark mark = house.changes.mark();
            Instant now = house.clock.instant();
            Object circumstances = house.circumstances.get();
            Answer<A> before = place.answer;
            Answer<A> answer = before != null
                            && (!ages || before.holdsAt(now))
                            && before.circumstances().equals(circumstances)
                            && isUntouched(before, mark, whose.apply(question))
                    ? before.markedAs(mark)
                    : anew(question, mark, now, circumstances);
            place.answer = answer;
            house.changes.haveRead(answer.tables());
            if (ages && OLDEST.isBound()) OLDEST.get().accumulateAndGet(answer.at(), Kept::earlier);
            return answer.value();
        }
    }

    private Answer<A> anew(Q question, Changes.Mark mark, Instant now, Object circumstances) {
        AtomicReference<Instant> oldest = new AtomicReference<>(now);
        Changes.Read<A> read =
                ScopedValue.where(OLDEST, oldest).call(() -> house.changes.reading(() -> work.apply(question)));
        return new Answer<>(read.answer(), read.tables(), mark, oldest.get(), circumstances);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private boolean isUntouched(Answer<A> before, Changes.Mark mark, Optional<UUID> client) {
        if (before.mark().equals(mark)) return true;
        return client.map(of -> switch (house.changes.between(before.mark(), mark, before.tables())) {
                    case Changes.Since.These(Set<UUID> written) -> !written.contains(of);
                    case Changes.Since.Anybody anybody -> false;
                })
                .orElseGet(() -> house.changes.areUntouched(before.mark(), mark, before.tables()));
    }

    private Place<A> place(Q question) {
        synchronized (places) {
            return places.computeIfAbsent(question, first -> new Place<>());
        }
    }
}
