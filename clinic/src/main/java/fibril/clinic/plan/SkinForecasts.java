package fibril.clinic.plan;

import fibril.atlas.Atlas;
import fibril.atlas.Crosswalk;
import fibril.atlas.Fitzpatrick;
import fibril.atlas.Sex;
import fibril.clinic.people.Client;
import fibril.forecast.Answer;
import fibril.forecast.Baseline;
import fibril.forecast.Comparison;
import fibril.forecast.Forecaster;
import fibril.forecast.Measured;
import fibril.forecast.Person;
import fibril.forecast.Plan;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes a plan as the model reads it, with what is known of this client, and turns every failure into an answer. */
public final class SkinForecasts implements ForecastOf {

    private static final System.Logger LOG = System.getLogger(SkinForecasts.class.getName());

    private final Supplier<Atlas> atlas;
    private final OwnResults results;
    private volatile @Nullable Model model;

    /** The forecaster of one atlas; another atlas, another forecaster. */
    private static final class Model {

        /** Learning takes longer than a dial may: who was learned from last is remembered. */
        private static final int REMEMBERED = 32;

        final String atlasVersion;
        private final Forecaster plain;
        private final Map<List<Measured>, Forecaster> learned = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<List<Measured>, Forecaster> eldest) {
                return size() > REMEMBERED;
            }
        };

        Model(Atlas atlas) {
            atlasVersion = atlas.version();
            plain = Forecaster.of(atlas);
        }

        synchronized Forecaster given(List<Measured> own) {
            return own.isEmpty() ? plain : learned.computeIfAbsent(own, plain::given);
        }
    }

    public SkinForecasts(Supplier<Atlas> atlas, OwnResults results) {
        this.atlas = atlas;
        this.results = results;
    }

    @Override
    public Forecast of(Client client, ZonePlan plan, Care care, LocalDate today) {
        if (client.skinType().isEmpty()) return new Forecast.NotAvailable(Forecast.Why.SKIN_TYPE_UNKNOWN);
        try {
            Atlas facts = atlas.get();
            return switch (learned(facts, client, today).forecast(written(facts, client, plan, today), draws(care))) {
                case Answer.Expected expected -> new Forecast.Expected(expected.expectation());
                case Answer.Refused refused -> new Forecast.Refused(refused.refusals());
            };
        } catch (RuntimeException | LinkageError failed) {
            LOG.log(System.Logger.Level.WARNING, "no forecast for " + plan, failed);
            return new Forecast.NotAvailable(Forecast.Why.FAILED);
        }
    }

    @Override
    public Optional<Comparison> compare(Client client, List<ZonePlan> plans, LocalDate today) {
        if (client.skinType().isEmpty()) return Optional.empty();
        try {
            Atlas facts = atlas.get();
            List<Plan> written = plans.stream()
                    .map(plan -> written(facts, client, plan, today))
                    .toList();
            return Optional.of(learned(facts, client, today).compare(written, Forecaster.PAGE_DRAWS));
        } catch (RuntimeException | LinkageError failed) {
            LOG.log(System.Logger.Level.WARNING, "no comparison of " + plans, failed);
            return Optional.empty();
        }
    }

    private static int draws(Care care) {
        return switch (care) {
            case QUICK -> Forecaster.PAGE_DRAWS;
            case FULL -> Forecaster.FULL_DRAWS;
        };
    }

    private Forecaster learned(Atlas facts, Client client, LocalDate today) {
        return model(facts).given(results.learned(client, today));
    }

    private Model model(Atlas facts) {
        Model known = model;
        if (known == null || !known.atlasVersion.equals(facts.version())) {
            known = new Model(facts);
            model = known;
        }
        return known;
    }

    private Plan written(Atlas facts, Client client, ZonePlan plan, LocalDate today) {
        return new Plan(
                person(client, today),
                plan.zone().area(),
                plan.concern(),
                baseline(facts, client, plan, today),
                plan.device(),
                plan.zone().depthMm(),
                plan.zone().passes(),
                plan.sessionDays(),
                plan.horizonDays());
    }

    /** Whom the model is told about; the skin type must be known. */
    public static Person person(Client client, LocalDate day) {
        Sex sex = switch (client.sex()) {
            case FEMALE -> Sex.FEMALE;
            case MALE -> Sex.MALE;
            case UNKNOWN -> Sex.UNKNOWN;
        };
        return new Person(
                client.ageOn(day), sex, Fitzpatrick.ofNumber(client.skinType().orElseThrow()));
    }

    private @Nullable Baseline baseline(Atlas facts, Client client, ZonePlan plan, LocalDate today) {
        Optional<Crosswalk.Outlook> outlook =
                facts.crosswalk(plan.zone().area(), plan.concern()).map(Crosswalk::outlook);
        if (outlook.isEmpty() || !(outlook.get() instanceof Crosswalk.Outlook.OnScale on)) return null;
        OptionalDouble standing = results.standing(client, on.scale(), on.item(), today);
        return standing.isPresent() ? new Baseline(on.scale(), standing.getAsDouble()) : null;
    }
}
