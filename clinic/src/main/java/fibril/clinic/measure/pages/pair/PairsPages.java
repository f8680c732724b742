package fibril.clinic.measure.pages.pair;

import fibril.clinic.measure.PairFigures;
import fibril.clinic.measure.PairResult;
import fibril.clinic.measure.PhotoPair;
import fibril.clinic.measure.Sittings;
import fibril.clinic.people.Client;
import fibril.clinic.treat.Photograph;
import fibril.clinic.treat.PhotographView;
import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import fibril.clinic.web.Mark;
import fibril.clinic.web.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the index of one client's comparisons. */
@Component
class PairsPages {

    private final PairDesk desk;
    private final PairTrends trends;
    private final Words words;

    PairsPages(PairDesk desk, PairTrends trends, Words words) {
        this.desk = desk;
        this.trends = trends;
        this.words = words;
    }

    PairsPage page(Client client, Form form) {
        List<Photograph> photographs = desk.photographs(client.id());
        List<Compared> compared = compared(client, photographs);
        Set<String> repeats = desk.records().jobs().repeatsOf(client.id()).stream()
                .map(job -> key(job.before(), job.after()))
                .collect(Collectors.toSet());
        return new PairsPage(
                desk.head(client),
                PairDesk.index(client.id()),
                desk.records().measuring().notAble().orElse(""),
                form,
                offers(photographs),
                photographs.size() < 2
                        ? List.of()
                        : photographs.stream().map(this::choice).toList(),
                sixes(client, photographs, repeats, form),
                NoiseController.PATH,
                compared.stream().map(one -> line(one, repeats)).toList(),
                trends.of(compared.stream()
                        .filter(one -> !repeats.contains(key(one)))
                        .toList()),
                "/clients/" + client.id() + "/sessions");
    }

    /** The newest result of a pair whose photographs are both still there. */
    record Compared(PhotoPair.Matched pair, PairResult result) {}

    private List<Compared> compared(Client client, List<Photograph> photographs) {
        Map<UUID, Photograph> known =
                photographs.stream().collect(Collectors.toMap(Photograph::id, photograph -> photograph));
        Map<String, Compared> newest = new LinkedHashMap<>();
        for (PairResult result : desk.records().results().ofClient(client.id())) {
            PhotoPair pair = PhotoPair.of(
                    client.id(),
                    Optional.ofNullable(known.get(result.before())),
                    Optional.ofNullable(known.get(result.after())));
            if (pair instanceof PhotoPair.Matched matched) {
                newest.putIfAbsent(key(result.before(), result.after()), new Compared(matched, result));
            }
        }
        return List.copyOf(newest.values());
    }

    private static String key(Compared compared) {
        return key(compared.result().before(), compared.result().after());
    }

    private static String key(UUID before, UUID after) {
        return before + " " + after;
    }

    /** Of each view and day with six photographs or more that are no repeats yet. */
    private List<PairsPage.Six> sixes(Client client, List<Photograph> oldestFirst, Set<String> repeats, Form form) {
        return oldestFirst.stream()
                .map(desk::of)
                .distinct()
                .map(chosen -> desk.shots(client.id(), chosen))
                .filter(SixShots::areEnough)
                .filter(shots -> !areRepeats(shots, repeats))
                .map(shots -> six(shots, form))
                .toList();
    }

    private static boolean areRepeats(SixShots shots, Set<String> repeats) {
        return shots.sittings() instanceof Sittings.Two(List<PhotoPair.Matched> pairs)
                && pairs.stream()
                        .allMatch(pair -> repeats.contains(
                                key(pair.before().id(), pair.after().id())));
    }

    private PairsPage.Six six(SixShots shots, Form form) {
        String view = shots.chosen().view().name();
        String day = shots.chosen().day().toString();
        List<Photograph> all = shots.photographs();
        return new PairsPage.Six(
                "six-" + view + "-" + day,
                words.t(
                        "pair.repeats.six",
                        desk.view(all.getFirst()),
                        words.day(shots.chosen().day()),
                        all.size()),
                view,
                day,
                times(all.subList(0, Sittings.SHOTS)),
                times(all.subList(all.size() - Sittings.SHOTS, all.size())),
                shots.sittings() instanceof Sittings.Refused(Sittings.Why why) ? refusal(shots, why) : "",
                !form.isClean()
                        && form.typed("view").equals(view)
                        && form.typed("on").equals(day));
    }

    private String times(List<Photograph> photographs) {
        return photographs.stream()
                .map(photograph -> words.time(photograph.takenAt()))
                .collect(Collectors.joining(", "));
    }

    String refusal(SixShots shots, Sittings.Why why) {
        return words.t(
                "pair.repeats.refused." + why,
                words.t("treat.view." + shots.chosen().view()),
                words.day(shots.chosen().day()),
                shots.photographs().size());
    }

    private List<PairsPage.Offer> offers(List<Photograph> oldestFirst) {
        Map<PhotographView, List<Photograph>> views = oldestFirst.stream()
                .collect(Collectors.groupingBy(Photograph::view, LinkedHashMap::new, Collectors.toList()));
        return views.values().stream().flatMap(this::offer).toList();
    }

    private Stream<PairsPage.Offer> offer(List<Photograph> ofOneView) {
        Photograph first = ofOneView.getFirst();
        Photograph last = ofOneView.getLast();
        PhotoPair pair = PhotoPair.of(first.client(), Optional.of(first), Optional.of(last));
        return pair instanceof PhotoPair.Matched
                ? Stream.of(new PairsPage.Offer(
                        desk.view(first),
                        words.t("pair.offer", desk.when(first, last), desk.when(last, first)),
                        first.id().toString(),
                        last.id().toString()))
                : Stream.empty();
    }

    private Choice choice(Photograph photograph) {
        return Choice.of(
                photograph.id().toString(),
                words.t(
                        "pair.choice",
                        desk.view(photograph),
                        words.moment(photograph.takenAt()),
                        words.t("treat.moment." + photograph.moment())));
    }

    private PairsPage.Line line(Compared compared, Set<String> repeats) {
        PhotoPair.Matched pair = compared.pair();
        PairFigures figures = compared.result().figures();
        boolean repeat = repeats.contains(key(compared));
        long changed = figures.leftTheirBand();
        Mark mark = figures.refusesAll() ? Mark.STOP : changed == 0 || repeat ? Mark.NONE : Mark.INFO;
        String state = figures.refusesAll()
                ? words.t("pair.line.refused")
                : repeat
                        ? words.t("pair.line.repeat")
                        : figures.figures().isEmpty()
                                ? words.t("pair.line.noFigure")
                                : words.t(
                                        "pair.line.changed",
                                        changed,
                                        figures.figures().size(),
                                        figures.leaveItByChance());
        return new PairsPage.Line(
                words.t(
                        "pair.title",
                        desk.view(pair.before()),
                        desk.when(pair.before(), pair.after()),
                        desk.when(pair.after(), pair.before())),
                PairDesk.address(pair),
                mark,
                state,
                words.day(compared.result().measuredAt()));
    }
}
