package fibril.clinic.recover;

import fibril.atlas.CheckInQuestion;
import fibril.atlas.RedFlag;
import fibril.atlas.RedFlag.Alternative;
import fibril.atlas.RedFlag.Test;
import fibril.forecast.Interval;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Judges a check-in by the atlas's red flags. Every flag gets a sign, in the atlas's order; none stops the others. */
public final class RedFlags {

    private static final String PAIN = "pain";

    private final List<RedFlag> flags;
    private final Set<String> askable;
    private final Treated treated;
    private final @Nullable Interval rednessOrNull;

    /** {@code questions} are all questions of the atlas; those that make no sense after this session cannot raise. */
    public RedFlags(Collection<RedFlag> flags, Collection<CheckInQuestion> questions, Treated treated) {
        this(flags, questions, treated, null);
    }

    /** {@code rednessOrNull} is when redness is gone by the forecast, in hours; it can only raise sooner, never later. */
    public RedFlags(
            Collection<RedFlag> flags,
            Collection<CheckInQuestion> questions,
            Treated treated,
            @Nullable Interval rednessOrNull) {
        this.flags = List.copyOf(flags);
        this.askable = questions.stream()
                .filter(treated::isAskable)
                .map(CheckInQuestion::id)
                .collect(Collectors.toUnmodifiableSet());
        this.treated = treated;
        this.rednessOrNull = rednessOrNull;
    }

    /** {@code others} are the check-ins of the session; those told before this one are what it is compared with. */
    public List<Sign> judge(List<CheckIn> others, CheckIn now) {
        Moment moment = new Moment(earlierThan(now, others), now, treated.hoursAt(now.at()));
        return flags.stream().map(flag -> sign(flag, moment)).toList();
    }

    /** The flags that can be raised after this session at all. */
    public List<RedFlag> possible() {
        return flags.stream()
                .filter(flag -> flag.raisedWhen().stream()
                        .anyMatch(way -> way.depth().covers(treated.depth())
                                && way.tests().stream().map(Test::question).allMatch(askable::contains)))
                .toList();
    }

    static List<CheckIn> earlierThan(CheckIn now, List<CheckIn> others) {
        return others.stream()
                .filter(other -> other.at().isBefore(now.at()) && !other.id().equals(now.id()))
                .toList();
    }

    private record Moment(List<CheckIn> earlier, CheckIn now, long hours) {}

    private enum Holds {
        YES,
        NO,
        UNKNOWN
    }

    private Sign sign(RedFlag flag, Moment moment) {
        List<String> whys = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Alternative way : flag.raisedWhen()) {
            switch (holds(way, moment)) {
                case YES -> whys.add(way.why());
                case UNKNOWN -> missing.addAll(unasked(way, moment.now()));
                case NO -> {}
            }
        }
        if (!whys.isEmpty()) return new Sign.Raised(flag, whys);
        return missing.isEmpty()
                ? new Sign.Clear(flag)
                : new Sign.NotAsked(flag, missing.stream().distinct().toList());
    }

    private Holds holds(Alternative way, Moment moment) {
        if (!way.depth().covers(treated.depth()) || !way.isInTime(moment.hours())) return Holds.NO;
        List<Holds> tests =
                way.tests().stream().map(test -> holds(test, moment)).toList();
        if (tests.contains(Holds.NO)) return Holds.NO;
        return tests.contains(Holds.UNKNOWN) ? Holds.UNKNOWN : Holds.YES;
    }

    private Holds holds(Test test, Moment moment) {
        if (test instanceof Test.OutlastsForecast && rednessOrNull == null) return Holds.NO;
        Answers answers = moment.now().answers();
        if (!answers.wasAsked(test.question())) {
            return askable.contains(test.question()) ? Holds.UNKNOWN : Holds.NO;
        }
        return switch (test) {
            case Test.IsTrue(String question) -> when(answers.yes(question).orElse(false));
            case Test.AtLeast(String question, double value) ->
                when(answers.rating(question).orElse(0) >= value);
            case Test.Rising(String question) -> when(isRising(question, moment));
            case Test.Returned(String question) -> when(isBack(question, moment));
            case Test.OutlastsForecast(String question) -> when(outlasts(question, moment));
        };
    }

    private static Holds when(boolean holds) {
        return holds ? Holds.YES : Holds.NO;
    }

    private boolean isRising(String question, Moment moment) {
        int now = moment.now().answers().rating(question).orElse(0);
        List<Integer> before = ratings(question, moment.earlier());
        OptionalInt last = before.isEmpty() ? startOf(question) : OptionalInt.of(before.getLast());
        return last.isPresent() && now > last.getAsInt();
    }

    /** The hour in which the interval ends is still within it. */
    private boolean outlasts(String question, Moment moment) {
        return rednessOrNull != null
                && moment.now().answers().rating(question).orElse(0) >= 1
                && moment.hours() > rednessOrNull.p95();
    }

    /** Only pain is known from the session itself. */
    private OptionalInt startOf(String question) {
        return question.equals(PAIN) ? treated.painThen() : OptionalInt.empty();
    }

    /** There now, gone at an earlier check-in, and there before that. */
    private static boolean isBack(String question, Moment moment) {
        if (moment.now().answers().rating(question).orElse(0) < 1) return false;
        List<Integer> before = ratings(question, moment.earlier());
        int gone = before.lastIndexOf(0);
        return gone > 0 && before.subList(0, gone).stream().anyMatch(rating -> rating > 0);
    }

    private static List<Integer> ratings(String question, List<CheckIn> checkIns) {
        return checkIns.stream()
                .flatMap(checkIn -> checkIn.answers().rating(question).stream().boxed())
                .toList();
    }

    private List<String> unasked(Alternative way, CheckIn now) {
        return way.tests().stream()
                .map(Test::question)
                .filter(question -> !now.answers().wasAsked(question) && askable.contains(question))
                .toList();
    }
}
