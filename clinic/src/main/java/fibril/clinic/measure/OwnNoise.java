package fibril.clinic.measure;

import fibril.clinic.people.Client;
import fibril.clinic.people.Clients;
import fibril.clinic.treat.Photograph;
import fibril.clinic.treat.PhotographView;
import fibril.clinic.treat.Photographs;
import fibril.photo.Bands;
import fibril.photo.Measure;
import fibril.photo.NoiseStudy;
import fibril.photo.Repeat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What this practice's photographs say of their own noise: people photographed in two sittings of one day with nothing done
 * between. Whose record is locked speaks for nothing any more, nor does a photograph that was taken out.
 */
public final class OwnNoise {

    /** Where it is read. */
    public record Shelf(PairJobs jobs, PairResults results, Photographs photographs, Clients clients) {}

    /** Both sittings of one client in one view on one day. */
    public record Person(Client client, PhotographView view, LocalDate day, List<Compared> pairs) {
        public Person {
            pairs = List.copyOf(pairs);
        }
    }

    /** One photograph of either sitting, and what came of it last. */
    public record Compared(
            PhotoPair.Matched pair, PairJob job, @Nullable PairResult resultOrNull) {

        public Optional<PairResult> result() {
            return Optional.ofNullable(resultOrNull);
        }

        /** Without a chart there is more noise than with one: those are another matter, and none of this. */
        Stream<PairFigures.Figure> figures() {
            return result().map(PairResult::figures).filter(figures -> !figures.lacksChart()).stream()
                    .flatMap(figures -> figures.figures().stream());
        }

        /** Something was measured by a formula that has been replaced since. */
        public boolean isOfAnOlderFormula() {
            return figures()
                    .anyMatch(figure -> Measure.ofFormula(figure.formula()).isEmpty());
        }
    }

    private final Shelf shelf;
    private final Supplier<ZoneId> zone;

    public OwnNoise(Shelf shelf, Supplier<ZoneId> zone) {
        this.shelf = shelf;
        this.zone = zone;
    }

    /** By day, then as they were asked for. */
    public List<Person> people() {
        List<PairJob> jobs = shelf.jobs().repeats();
        Map<UUID, Client> clients =
                shelf.clients().ofIds(jobs.stream().map(PairJob::client).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Client::id, client -> client));
        Map<String, PairResult> newest = newest(jobs);
        Map<UUID, Photograph> photographs = new HashMap<>();
        clients.keySet()
                .forEach(client -> shelf.photographs()
                        .ofClient(client)
                        .forEach(photograph -> photographs.put(photograph.id(), photograph)));
        Map<String, List<Compared>> sets = new LinkedHashMap<>();
        for (PairJob job : jobs) {
            PhotoPair pair = PhotoPair.of(
                    job.client(),
                    Optional.ofNullable(photographs.get(job.before())),
                    Optional.ofNullable(photographs.get(job.after())));
            if (pair instanceof PhotoPair.Matched matched) {
                sets.computeIfAbsent(set(matched.before()), _ -> new ArrayList<>())
                        .add(new Compared(matched, job, newest.get(key(job.before(), job.after()))));
            }
        }
        return sets.values().stream()
                .map(set -> person(clients, set))
                .sorted(Comparator.comparing(Person::day))
                .toList();
    }

    private Person person(Map<UUID, Client> clients, List<Compared> set) {
        Photograph first = set.getFirst().pair().before();
        List<Compared> asTaken = set.stream()
                .sorted(Comparator.comparing(one -> one.pair().before().takenAt()))
                .toList();
        return new Person(
                Objects.requireNonNull(clients.get(first.client())), first.view(), day(first.takenAt()), asTaken);
    }

    private Map<String, PairResult> newest(List<PairJob> jobs) {
        Map<String, PairResult> newest = new HashMap<>();
        shelf.results()
                .beginningWith(jobs.stream().map(PairJob::before).collect(Collectors.toSet()))
                .forEach(result -> newest.putIfAbsent(key(result.before(), result.after()), result));
        return newest;
    }

    private String set(Photograph photograph) {
        return photograph.client() + " " + photograph.view() + " " + day(photograph.takenAt());
    }

    private static String key(UUID before, UUID after) {
        return before + " " + after;
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone.get()).toLocalDate();
    }

    /** Of people of one view: what is far on a face seen from the front is near on one seen from the side. */
    public static NoiseStudy study(Collection<Person> ofOneView) {
        return NoiseStudy.of(ofOneView.stream().flatMap(OwnNoise::repeats).toList());
    }

    private static Stream<Repeat> repeats(Person person) {
        return person.pairs().stream()
                .flatMap(Compared::figures)
                .flatMap(figure -> Measure.ofFormula(figure.formula())
                        .map(measure -> new Repeat(
                                person.client().id().toString(),
                                measure,
                                figure.region(),
                                figure.before(),
                                figure.after()))
                        .stream());
    }

    /** Of a view, as they are known now. */
    public Bands bands(PhotographView view) {
        return study(people().stream().filter(person -> person.view() == view).toList())
                .bands();
    }
}
