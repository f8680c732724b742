package fibril.forecast;

import fibril.atlas.Atlas;
import fibril.atlas.Crosswalk;
import fibril.atlas.Scale;
import fibril.forecast.link.Link;
import fibril.forecast.link.LinkGroup;
import fibril.forecast.link.LinkParameter;
import fibril.forecast.link.ScaleLink;
import fibril.forecast.link.Seeing;
import fibril.forecast.link.Spread;
import fibril.skin.ensemble.Threads;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What raters would see of a healed plan. */
final class Outcomes {

    /** Close enough that straight lines between two points hide nothing of the curve. */
    static final int STEP_DAYS = 10;

    private static final int THREADS = 2;

    /** People of a new study, for the error of its mean. */
    static final int PEOPLE = 30;

    private static final double BUILDS_UP_DAYS = 21;

    private final Atlas atlas;
    private final EvidenceWords words;

    Outcomes(Atlas atlas, EvidenceWords words) {
        this.atlas = atlas;
        this.words = words;
    }

    Outcome of(Healed healed) {
        Resolution.Resolved resolved = healed.resolved();
        if (resolved.outlook().isEmpty()) {
            return new Outcome.NoForecast("%s is not treated on this area here, and no trial of it was found."
                    .formatted(resolved.concern().name()));
        }
        return switch (resolved.outlook().get().outlook()) {
            case Crosswalk.Outlook.NoForecast(String why) -> new Outcome.NoForecast(why);
            case Crosswalk.Outlook.OnScale onScale -> onScale(healed, onScale);
        };
    }

    private Outcome onScale(Healed healed, Crosswalk.Outlook.OnScale told) {
        Plan plan = healed.resolved().plan();
        LinkGroup group = LinkGroup.ofConcern(plan.concern())
                .orElseThrow(() -> new IllegalStateException("no link for " + plan.concern()));
        String scale = plan.baseline().map(Baseline::scale).orElse(told.scale());
        ScaleLink link = ScaleLink.of(group, scale)
                .orElseThrow(() -> new IllegalStateException("no link from " + plan.concern() + " to " + scale));
        OnOneScale one = new OnOneScale(healed, link, plan.baseline().orElse(null), atlas.scale(scale));
        Outcome.Point[] points = new Outcome.Point[plan.horizonDays() / STEP_DAYS + 1];
        Threads.share(points.length, THREADS, place -> points[place] = one.point(place * STEP_DAYS));
        String item = scale.equals(told.scale()) ? told.item() : "";
        return new Outcome.OnScale(scale, item, words.of(group, told, link), List.of(points));
    }

    /** A healed plan seen on one scale. */
    static final class OnOneScale {

        private final Healed healed;
        private final ScaleLink scale;
        private final double baseline;
        private final double worst;
        private final double reach;

        OnOneScale(Healed healed, ScaleLink scale, @Nullable Baseline given, Scale described) {
            this.healed = healed;
            this.scale = scale;
            this.baseline = given == null ? scale.usualBaseline() : given.value();
            this.worst = described.range().map(Scale.Grid::max).orElse(Double.MAX_VALUE);
            this.reach = scale.reach(baseline);
        }

        Outcome.Point point(int day) {
            int count = healed.count();
            double[] shares = new double[count];
            Arrays.setAll(shares, i -> studyShare(i, day));
            Interval change = Bands.of(count, i -> written(i, day, shares[i]));
            Interval mean = Bands.of(count, i -> studyMean(i, day, shares[i]));
            Interval chance =
                    Bands.of(count, i -> Seeing.chanceOfOneGrade(scale, reach, shares[i], spread(healed.link(i), day)));
            boolean fractions = scale.hasZero() && baseline > 0;
            return new Outcome.Point(
                    day, change, mean, chance, fractions ? new Outcome.Relative(over(change), over(mean)) : null);
        }

        private Interval over(Interval change) {
            return new Interval(change.p05() / baseline, change.p50() / baseline, change.p95() / baseline);
        }

        /** Share gained in the middle of the people of a study, or of a clinic. */
        private double studyShare(int i, int day) {
            Link link = healed.link(i);
            Luck luck = healed.luck(i);
            double chance = link.get(LinkParameter.STUDY_SPREAD) * luck.study()
                    + link.get(LinkParameter.OUTCOME_SPREAD) * luck.outcome();
            return unspecific(i, day) + specific(i, day) + chance * builtUp(day);
        }

        private double unspecific(int i, int day) {
            boolean needled = !healed.resolved().plan().sessionDays().isEmpty();
            if (!scale.group().isThroughCollagen()) return healed.link(i).cream(needled, day);
            return scale.kind() == ScaleLink.Kind.LINE
                    ? 0
                    : healed.link(i).unspecific(healed.luck(i).blind(), day);
        }

        private double specific(int i, int day) {
            return scale.group().isThroughCollagen()
                    ? healed.link(i).specific(scale.group(), healed.gainSeen(i, day))
                    : 0;
        }

        private static double builtUp(int day) {
            return -Math.expm1(-day / BUILDS_UP_DAYS);
        }

        /** Two ratings differ by this much without any change, as a share; people differ at least by as much. */
        private double ratingShare(Link link) {
            if (reach == 0) return 0;
            return Math.min(Math.sqrt(2) * scale.raterSpread() / reach, 0.8 * link.get(LinkParameter.PERSON_SPREAD));
        }

        private double spread(Link link, int day) {
            double rating = ratingShare(link);
            double person = link.get(LinkParameter.PERSON_SPREAD);
            double between = (person * person - rating * rating) * builtUp(day) * builtUp(day);
            return Math.sqrt(between + rating * rating);
        }

        private double studyMean(int i, int day, double studyShare) {
            Link link = healed.link(i);
            double error = link.get(LinkParameter.PERSON_SPREAD) / Math.sqrt(PEOPLE) * builtUp(day);
            double share = studyShare + error * healed.luck(i).sampling();
            return within(Seeing.meanChange(scale, reach, share, spread(link, day)));
        }

        private double written(int i, int day, double studyShare) {
            Link link = healed.link(i);
            Luck luck = healed.luck(i);
            double rating = ratingShare(link);
            return within(Seeing.writtenChange(
                    scale,
                    reach,
                    trueShare(i, day, rating, studyShare),
                    rating * reach * luck.rating(),
                    luck.within()));
        }

        /** What the person truly gained, raters' slips aside. */
        private double trueShare(int i, int day, double rating, double studyShare) {
            Link link = healed.link(i);
            Luck luck = healed.luck(i);
            double specific = specific(i, day);
            double residual = link.residualSpread(specific);
            double between = Math.sqrt(Math.max(0, residual * residual - rating * rating));
            return studyShare
                    + specific * (Link.gainOfPerson(luck.gain()) - 1)
                    + between * builtUp(day) * luck.residual();
        }

        /** Nobody leaves the scale. */
        private double within(double change) {
            return switch (scale.kind()) {
                case SCORE, GRADES -> Math.min(worst - baseline, Math.max(scale.best() - baseline, change));
                case QUARTERS -> change;
                case LINE -> Math.min(worst, Math.max(-worst, change));
            };
        }

        /** How likely a particle makes what was measured of its person, but for a constant. */
        double logLikelihood(int i, int day, double measuredChange) {
            Link link = healed.link(i);
            double rating = Math.max(0.05, ratingShare(link));
            double share = trueShare(i, day, ratingShare(link), studyShare(i, day));
            double expected = switch (scale.kind()) {
                case SCORE, GRADES -> -share * reach;
                case LINE -> share * reach;
                case QUARTERS -> Seeing.meanChange(scale, reach, share, rating);
            };
            double error = switch (scale.kind()) {
                case SCORE, LINE -> rating * reach;
                // a whole grade stands for all shares within it
                case GRADES -> Math.hypot(rating * reach, 0.29 * scale.grade());
                case QUARTERS -> 0.5;
            };
            return Math.log(Spread.t4Density(measuredChange, expected, Math.max(1e-6, error)));
        }
    }
}
