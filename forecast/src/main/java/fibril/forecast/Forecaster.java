package fibril.forecast;

import fibril.atlas.Atlas;
import fibril.atlas.Crosswalk;
import fibril.atlas.LabelCheck;
import fibril.atlas.Source;
import fibril.forecast.calibrate.Calibrated;
import fibril.forecast.evidence.FitTable;
import fibril.forecast.link.LinkGroup;
import fibril.skin.ensemble.Threads;
import fibril.skin.ensemble.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Answers plans with what to expect. Safe for any number of threads; the same plan and draws give the same bits. */
public final class Forecaster {

    /** Enough for a page that answers while someone moves a slider. */
    public static final int PAGE_DRAWS = 400;

    /** For what is printed and for the command line. */
    public static final int FULL_DRAWS = 2000;

    private static final int THREADS = 2;
    private static final double LEAST_LABEL_DEPTH_MM = 0.01;

    private final Atlas atlas;
    private final Calibrated calibrated;
    private final EvidenceWords evidence;
    private final Weights weights;
    private final int learned;
    private final List<Refusal> ignored;

    private Forecaster(
            Atlas atlas,
            Calibrated calibrated,
            EvidenceWords evidence,
            Weights weights,
            int learned,
            List<Refusal> ignored) {
        this.atlas = atlas;
        this.calibrated = calibrated;
        this.evidence = evidence;
        this.weights = weights;
        this.learned = learned;
        this.ignored = List.copyOf(ignored);
    }

    /** With the calibration that comes with Fibril. */
    public static Forecaster of(Atlas atlas) {
        Calibrated calibrated = Calibrated.bundled();
        EvidenceWords evidence = new EvidenceWords(FitTable.of(atlas));
        return new Forecaster(atlas, calibrated, evidence, Weights.equal(calibrated.count()), 0, List.of());
    }

    /** Why a plan would be refused; empty where it would not. */
    public List<Refusal> refusals(Plan plan) {
        return PlanBounds.check(plan, atlas);
    }

    /** Never throws for a bad plan. {@code draws} beyond what was calibrated count as all of them. */
    public Answer forecast(Plan plan, int draws) {
        return switch (Resolution.of(plan, atlas)) {
            case Resolution.Refused(List<Refusal> refusals) -> new Answer.Refused(refusals);
            case Resolution.Resolved resolved -> new Answer.Expected(expectation(healed(resolved, draws)));
        };
    }

    /**
     * The same forecaster after learning what was measured of one person. What cannot be used, because its plan would be
     * refused or its scale has no link, is left out and told by {@link #ignored}.
     */
    public Forecaster given(List<Measured> measured) {
        if (measured.isEmpty()) return this;
        PersonFit fit = new PersonFit(atlas, calibrated, THREADS);
        measured.forEach(fit::learn);
        return new Forecaster(atlas, calibrated, evidence, fit.weights(), fit.learned(), fit.ignored());
    }

    /** Measurements that were not learned from, and why. */
    public List<Refusal> ignored() {
        return ignored;
    }

    /** How many equally weighted draws would say as much as all draws now do. */
    public double effectiveDraws() {
        return weights.effectiveSize();
    }

    /** Two or more courses, the first being the one that others are held against. */
    public Comparison compare(List<Plan> plans, int draws) {
        return new SideBySide(atlas, evidence).of(plans, resolved -> healed(resolved, draws));
    }

    private Healed healed(Resolution.Resolved resolved, int draws) {
        return Healed.of(resolved, calibrated, particles(draws), THREADS);
    }

    /** Without measurements the first ones; with them, as many as their weight says. */
    private int[] particles(int draws) {
        int count = Math.max(1, Math.min(draws, calibrated.count()));
        return learned == 0 ? IntStream.range(0, count).toArray() : weights.resample(count, 0.5);
    }

    private Expectation expectation(Healed healed) {
        Resolution.Resolved resolved = healed.resolved();
        Plan plan = resolved.plan();
        Outcome outcome = new Outcomes(atlas, evidence).of(healed);
        int count = healed.count();
        return new Expectation(
                plan,
                daily(plan.horizonDays(), day -> Bands.of(count, i -> 1 + healed.gainOfPerson(i, day))),
                daily(plan.horizonDays(), day -> Bands.of(healed.elastin(day))),
                Pictures.recovery(healed),
                outcome,
                label(resolved),
                Warnings.of(healed, evidence, calibrated.isFitted(), outcome),
                sources(resolved, outcome),
                Pictures.crossSection(healed),
                trust(count),
                atlas.version(),
                calibrated.version());
    }

    private Expectation.Trust trust(int draws) {
        int known = calibrated.count();
        return learned == 0
                ? Expectation.Trust.ofAll(draws, known)
                : new Expectation.Trust(draws, learned, weights.effectiveSize(), known);
    }

    private static List<DayInterval> daily(int horizonDays, IntFunction<Interval> band) {
        DayInterval[] days = new DayInterval[horizonDays + 1];
        Threads.share(days.length, THREADS, day -> days[day] = new DayInterval(day, band.apply(day)));
        return Arrays.asList(days);
    }

    private static LabelCheck label(Resolution.Resolved resolved) {
        Plan plan = resolved.plan();
        return resolved.device()
                .check(
                        plan.area(),
                        plan.concern(),
                        plan.person().skin(),
                        plan.person().ageYears(),
                        Math.max(LEAST_LABEL_DEPTH_MM, plan.depthMm()));
    }

    private List<Source> sources(Resolution.Resolved resolved, Outcome outcome) {
        Set<Source> sources = new LinkedHashSet<>();
        resolved.outlook()
                .map(row -> row.outlook())
                .filter(Crosswalk.Outlook.OnScale.class::isInstance)
                .map(Crosswalk.Outlook.OnScale.class::cast)
                .ifPresent(told -> told.basis().forEach(citation -> sources.add(citation.source())));
        if (outcome instanceof Outcome.OnScale) {
            LinkGroup.ofConcern(resolved.plan().concern())
                    .ifPresent(group -> sources.addAll(evidence.sources(group, atlas.trials())));
        }
        resolved.skin()
                .standings()
                .forEach(standing -> standing.citations().forEach(citation -> sources.add(citation.source())));
        resolved.device().standing().citations().forEach(citation -> sources.add(citation.source()));
        return new ArrayList<>(sources);
    }
}
