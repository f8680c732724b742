package fibril.bench;

import fibril.skin.healing.Dose;
import fibril.skin.healing.Doses;
import fibril.skin.healing.HealingParameter;
import fibril.skin.healing.HealingParameters;
import fibril.skin.healing.ParameterKind;
import fibril.skin.healing.Schedule;
import fibril.skin.healing.SkinCase;
import fibril.skin.healing.Slabs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;

/**
 * What every solver is given: one slab of skin for a year, hurt on four days, in people who differ a little.
 *
 * @param people every drawn parameter is its prior median times {@code e^{0.1 ξ}}, {@code ξ ~ N(0,1)}
 */
record Problem(List<HealingParameters> people) {

    static final double AGE_YEARS = 45;
    static final Dose DOSE = new Dose(0.147, 0.126);
    static final int[] SESSION_DAYS = {0, 30, 60, 90};
    static final int HORIZON_DAYS = 365;
    /** On the days of a session the value just before it is meant. */
    static final double[] OUTPUT_DAYS = {30, 90, 150, 180, 365};
    /** Where the legs begin that a solver without events is run on. */
    static final double[] LEG_DAYS = {0, 30, 60, 90, 150, 180, 365};
    /** How far a solver may be off in collagen, where resting collagen is 1. */
    static final double ALLOWED_ERROR = 1.5e-6;

    private static final double SPREAD = 0.1;
    private static final long SEED = 20_260_101;

    Problem {
        people = List.copyOf(people);
    }

    static Problem of(int people) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        List<HealingParameters> list = new ArrayList<>();
        for (int i = 0; i < people; i++) list.add(person(random));
        return new Problem(list);
    }

    private static HealingParameters person(RandomGenerator random) {
        double[] values = HealingParameters.medians(AGE_YEARS).toArray();
        for (HealingParameter parameter : HealingParameter.values()) {
            if (parameter.kind() != ParameterKind.DRAWN) continue;
            double value = values[parameter.index()] * Math.exp(SPREAD * random.nextGaussian());
            values[parameter.index()] = parameter.withinBounds(value);
        }
        return HealingParameters.of(values);
    }

    static Schedule schedule() {
        return Schedule.onDays(SESSION_DAYS, HORIZON_DAYS);
    }

    /** The people with one slab only: a dermis as thin as the top slab. */
    List<SkinCase> oneSlab() {
        Doses doses = Doses.of(new double[] {DOSE.injured(), 0, 0, 0}, new double[] {DOSE.trophic(), 0, 0, 0});
        Slabs top = new Slabs(new Slabs(10).bottomMm(0));
        return people.stream()
                .map(person -> SkinCase.sameEachSession(person, top, doses, SESSION_DAYS.length))
                .toList();
    }

    /** What is left of collagen after a session: the way back from just after it to just before it. */
    static double keptAtSession(HealingParameters person) {
        return 1 - person.get(HealingParameter.COLLAGEN_LOST) * DOSE.injured();
    }

    static boolean isSessionDay(double day) {
        return Arrays.stream(SESSION_DAYS).anyMatch(session -> session == day);
    }

    static boolean isOutputDay(double day) {
        return Arrays.stream(OUTPUT_DAYS).anyMatch(output -> output == day);
    }

    /** The dose, then one person a line, in the order of {@link HealingParameter}: what a solver elsewhere reads. */
    String asText() {
        String dose = String.format(Locale.ROOT, "%s %s%n", DOSE.injured(), DOSE.trophic());
        return people.stream()
                .map(person -> Arrays.stream(person.toArray())
                        .mapToObj(Double::toString)
                        .collect(Collectors.joining(" ", "", "\n")))
                .collect(Collectors.joining("", dose, ""));
    }

    /** Reads back {@link #asText}. */
    static Problem read(List<String> lines) {
        return new Problem(lines.stream()
                .skip(1)
                .map(line -> Arrays.stream(line.split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .map(HealingParameters::of)
                .toList());
    }
}
