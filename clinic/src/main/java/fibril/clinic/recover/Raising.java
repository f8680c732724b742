package fibril.clinic.recover;

import fibril.atlas.RedFlag;
import fibril.atlas.RedFlag.Test;
import fibril.atlas.Urgency;
import fibril.clinic.practice.Provenance;
import fibril.clinic.recover.Flag.Sighting;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns raised signs into flags: one open flag per sign of a session. Seen again and worse, the open one becomes more
 * urgent by one step, up to the same day, and is told to whoever is on call anew, however urgent it was; an ambulance is
 * only ever called for by the sign itself. That step is ours.
 */
public record Raising(
        List<CheckIn> others, List<Flag> flags, Treated treated, String atlasVersion, Supplier<UUID> newId) {

    public Raising {
        others = List.copyOf(others);
        flags = List.copyOf(flags);
    }

    /** New flags, and next versions of open ones, to be kept. Empty when there is nothing new to say. */
    public List<Flag> of(List<Sign> signs, CheckIn checkIn, Instant now) {
        return signs.stream()
                .flatMap(sign -> sign instanceof Sign.Raised raised ? Stream.of(raised) : Stream.empty())
                .flatMap(raised -> flagFor(raised, checkIn, now).stream())
                .toList();
    }

    private Optional<Flag> flagFor(Sign.Raised raised, CheckIn checkIn, Instant now) {
        Sighting seen = new Sighting(checkIn.id(), checkIn.at(), treated.hoursAt(checkIn.at()), raised.whys(), false);
        List<Flag> ofSign = flags.stream()
                .filter(flag -> flag.rule().equals(raised.flag().id()))
                .toList();
        if (ofSign.stream().flatMap(flag -> flag.sightings().stream()).anyMatch(earlier -> isTold(earlier, seen)))
            return Optional.empty();
        return Optional.of(ofSign.stream()
                .filter(Flag::isOpen)
                .findFirst()
                .map(open -> seenAgain(open, raised.flag(), seen, checkIn, now))
                .orElseGet(() -> raise(raised.flag(), seen, checkIn, now)));
    }

    private static boolean isTold(Sighting earlier, Sighting seen) {
        return earlier.equals(earlier.worse() ? worse(seen) : seen);
    }

    private static Sighting worse(Sighting seen) {
        return new Sighting(seen.checkIn(), seen.at(), seen.hoursAfter(), seen.whys(), true);
    }

    private Flag raise(RedFlag rule, Sighting seen, CheckIn checkIn, Instant now) {
        return new Flag(
                newId.get(),
                treated.client(),
                treated.session(),
                rule.id(),
                rule.urgency(),
                List.of(seen),
                null,
                atlasVersion,
                Provenance.first(checkIn.provenance().author(), now));
    }

    /** A check-in that was corrected stays as bad as it was told: whoever was called because of it was called. */
    private Flag seenAgain(Flag open, RedFlag rule, Sighting seen, CheckIn checkIn, Instant now) {
        boolean worse = isWorse(open, rule, seen, checkIn);
        boolean toldWorse = open.sightings().stream()
                .anyMatch(earlier -> earlier.checkIn().equals(seen.checkIn()) && earlier.worse());
        List<Sighting> sightings = Stream.concat(
                        open.sightings().stream()
                                .filter(earlier -> !earlier.checkIn().equals(seen.checkIn())),
                        Stream.of(worse || toldWorse ? worse(seen) : seen))
                .sorted(Comparator.comparing(Sighting::at))
                .toList();
        Urgency urgency = worse ? sooner(open.urgency()) : open.urgency();
        return new Flag(
                open.id(),
                open.client(),
                open.session(),
                open.rule(),
                urgency,
                sightings,
                null,
                open.atlasVersion(),
                open.provenance().next(checkIn.provenance().author(), now, "seen again"));
    }

    private boolean isWorse(Flag open, RedFlag rule, Sighting seen, CheckIn checkIn) {
        Sighting last = open.last();
        if (last.checkIn().equals(seen.checkIn()) || !seen.at().isAfter(last.at())) return false;
        boolean newWhy = seen.whys().stream()
                .anyMatch(why -> open.sightings().stream()
                        .noneMatch(earlier -> earlier.whys().contains(why)));
        return newWhy || isRatedHigher(rule, open, checkIn);
    }

    /** Than ever before: what swings to and fro is told once. */
    private boolean isRatedHigher(RedFlag rule, Flag open, CheckIn checkIn) {
        Set<UUID> seenIn = open.sightings().stream().map(Sighting::checkIn).collect(Collectors.toSet());
        List<Answers> before = others.stream()
                .filter(other -> seenIn.contains(other.id()))
                .map(CheckIn::answers)
                .toList();
        return rule.raisedWhen().stream()
                .flatMap(way -> way.tests().stream())
                .map(Test::question)
                .anyMatch(question -> isHigher(checkIn.answers().rating(question), before, question));
    }

    private static boolean isHigher(OptionalInt now, List<Answers> before, String question) {
        OptionalInt highest = before.stream()
                .flatMapToInt(answers -> answers.rating(question).stream())
                .max();
        return now.isPresent() && highest.isPresent() && now.getAsInt() > highest.getAsInt();
    }

    static Urgency sooner(Urgency urgency) {
        return switch (urgency) {
            case EMERGENCY -> Urgency.EMERGENCY;
            case SAME_DAY, WITHIN_24_H -> Urgency.SAME_DAY;
            case WITHIN_3_DAYS -> Urgency.WITHIN_24_H;
            case WITHIN_1_WEEK -> Urgency.WITHIN_3_DAYS;
        };
    }
}
