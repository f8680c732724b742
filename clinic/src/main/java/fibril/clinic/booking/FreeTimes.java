package fibril.clinic.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Looks for time that nobody has taken. */
public final class FreeTimes {

    /** Appointments are offered at the quarters of an hour. */
    private static final Duration EVERY = Duration.ofMinutes(15);

    private final Opening opening;
    private final List<UUID> rooms;

    /** Of everybody and everything, by when each begins. Nobody's time is taken twice, so none reaches into the next. */
    private final Map<UUID, NavigableMap<Instant, Span>> taken = new HashMap<>();

    public FreeTimes(Opening opening, List<Appointment> diary, List<UUID> rooms) {
        this.opening = opening;
        this.rooms = List.copyOf(rooms);
        diary.stream()
                .filter(each -> each.state().takesTime())
                .flatMap(each -> each.taken().values().stream())
                .forEach(each -> taken.computeIfAbsent(each.of(), first -> new TreeMap<>())
                        .put(each.time().from(), each.time()));
    }

    public Opening opening() {
        return opening;
    }

    public List<UUID> rooms() {
        return rooms;
    }

    /** What is looked for; with a handpiece only when one is asked for, in any room or in one. */
    public record Wanted(
            UUID client, UUID practitioner, Optional<UUID> room, Collection<UUID> handpieces, VisitType type) {}

    /** A time with a room and a handpiece that are free then; empty where there are none to choose from. */
    public record Offer(Instant start, Optional<UUID> room, Optional<UUID> handpiece) {
        public Resources resources(UUID practitioner) {
            return new Resources(practitioner, room.orElse(null), handpiece.orElse(null));
        }
    }

    /** In order, one for each time at which everybody is free. Nothing that begins before {@code now}. */
    public List<Offer> on(LocalDate day, Wanted wanted, Instant now) {
        List<Offer> offers = new ArrayList<>();
        for (Span open : opening.of(wanted.practitioner(), day)) {
            Instant start = open.from();
            while (open.contains(wanted.type().timeFrom(start))) {
                if (start.isAfter(now)) offer(start, wanted).ifPresent(offers::add);
                start = start.plus(EVERY);
                if (!start.isBefore(open.until())) break;
            }
        }
        return offers;
    }

    private Optional<Offer> offer(Instant start, Wanted wanted) {
        Span held = wanted.type().heldFrom(start);
        if (!isFree(wanted.practitioner(), held)) return Optional.empty();
        if (!isFree(wanted.client(), wanted.type().timeFrom(start))) return Optional.empty();
        Optional<UUID> room = wanted.room().isPresent()
                ? wanted.room().filter(one -> isFree(one, held))
                : rooms.stream().filter(one -> isFree(one, held)).findFirst();
        if (room.isEmpty() && !(rooms.isEmpty() && wanted.room().isEmpty())) return Optional.empty();
        Optional<UUID> handpiece =
                wanted.handpieces().stream().filter(one -> isFree(one, held)).findFirst();
        if (handpiece.isEmpty() && !wanted.handpieces().isEmpty()) return Optional.empty();
        return Optional.of(new Offer(start, room, handpiece));
    }

    /** Whether nobody else has taken this one's time. */
    public boolean isFree(UUID holder, Span time) {
        NavigableMap<Instant, Span> own = taken.get(holder);
        Map.Entry<Instant, Span> last = own == null ? null : own.lowerEntry(time.until());
        return last == null || !last.getValue().overlaps(time);
    }
}
