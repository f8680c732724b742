package fibril.photo;

import fibril.photo.Band.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a practice learns of the noise of its own photographs: people of one view, each photographed in two sittings with
 * nothing done between. A band of its own comes from {@value #LEAST_PEOPLE} people on, {@value #LEAST_DARK} of them below an
 * ITA of {@value #DARK_BELOW_ITA}°; it is the widest of all together and of either side of that tone, as those of phantoms are
 * the widest tone's. Where it is not known yet the phantoms' is.
 */
public final class NoiseStudy {

    public static final int LEAST_PEOPLE = 30;
    public static final int LEAST_DARK = 10;
    public static final double DARK_BELOW_ITA = 10;

    /** Of which skin; whose tone is not known belongs to all together only. */
    public enum Tone {
        ALL,
        LIGHTER,
        DARKER
    }

    private record Place(Measure measure, String region) {}

    private final List<Repeat> repeats;
    private final Map<String, Double> itas;
    private final Map<Place, List<Repeat>> places = new LinkedHashMap<>();

    private NoiseStudy(List<Repeat> repeats) {
        this.repeats = List.copyOf(repeats);
        // of the first sitting alone, so that her tone does not hang on how the second came out
        this.itas = repeats.stream()
                .filter(repeat -> repeat.measure() == Measure.SKIN_TONE)
                .collect(Collectors.groupingBy(Repeat::person, Collectors.averagingDouble(Repeat::before)));
        repeats.forEach(
                repeat -> places.computeIfAbsent(new Place(repeat.measure(), repeat.region()), _ -> new ArrayList<>())
                        .add(repeat));
    }

    /** In the order in which they were taken. */
    public static NoiseStudy of(List<Repeat> repeats) {
        return new NoiseStudy(repeats);
    }

    public Set<String> people() {
        return people(repeats);
    }

    /** Mean over her regions; none where no chart was found in both, or the light came from elsewhere. */
    public OptionalDouble ita(String person) {
        Double ita = itas.get(person);
        return ita == null ? OptionalDouble.empty() : OptionalDouble.of(ita);
    }

    public Set<String> dark() {
        return people().stream().filter(person -> is(Tone.DARKER, person)).collect(Collectors.toSet());
    }

    /** Those anything is known of. */
    public Set<Measure> measures() {
        return repeats.stream().map(Repeat::measure).collect(Collectors.toCollection(TreeSet::new));
    }

    public Set<String> regions(Measure measure) {
        return repeats.stream()
                .filter(repeat -> repeat.measure() == measure)
                .map(Repeat::region)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Over all regions. */
    public Optional<Noise> noise(Measure measure, Tone tone) {
        return Noise.of(repeats.stream()
                .filter(repeat -> repeat.measure() == measure && is(tone, repeat.person()))
                .toList());
    }

    public Optional<Noise> noise(Measure measure, String region, Tone tone) {
        return Noise.of(
                at(measure, region).filter(repeat -> is(tone, repeat.person())).toList());
    }

    /**
     * Of a single photograph, so from the first pair of each person that has this figure: the mean of three would be more
     * reliable than what is taken at a visit. Only of one region: regions differ from one another and would be taken for
     * people who do.
     */
    public Optional<Reliability> reliability(Measure measure, String region) {
        Map<String, double[]> first = new LinkedHashMap<>();
        at(measure, region)
                .forEach(repeat -> first.putIfAbsent(repeat.person(), new double[] {repeat.before(), repeat.after()}));
        return Reliability.of(List.copyOf(first.values()));
    }

    /** The practice's own; none while too few people have shown it. */
    public Optional<Band> band(Measure measure, String region) {
        Set<String> seen = people(at(measure, region).toList());
        long dark = seen.stream().filter(person -> is(Tone.DARKER, person)).count();
        if (seen.size() < LEAST_PEOPLE || dark < LEAST_DARK) return Optional.empty();
        return Stream.of(Tone.values())
                .flatMap(tone -> noise(measure, region, tone).stream())
                .filter(noise -> noise.people() >= LEAST_DARK)
                .map(Noise::sdc)
                .max(Double::compare)
                .map(widest -> new Band(widest, Source.SET_UP));
    }

    /** The practice's own where they are known, else those of phantoms. */
    public Bands bands() {
        return (measure, region) ->
                band(measure, region).orElseGet(() -> Bands.phantom().of(measure, region));
    }

    private Stream<Repeat> at(Measure measure, String region) {
        return places.getOrDefault(new Place(measure, region), List.of()).stream();
    }

    private boolean is(Tone tone, String person) {
        OptionalDouble ita = ita(person);
        return switch (tone) {
            case ALL -> true;
            case LIGHTER -> ita.isPresent() && ita.getAsDouble() >= DARK_BELOW_ITA;
            case DARKER -> ita.isPresent() && ita.getAsDouble() < DARK_BELOW_ITA;
        };
    }

    private static Set<String> people(List<Repeat> some) {
        return some.stream().map(Repeat::person).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
