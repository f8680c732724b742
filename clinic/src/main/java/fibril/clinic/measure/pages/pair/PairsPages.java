package fibril.clinic.measure.pages.pair;

import fibril.clinic.measure.PairFigures;
import fibril.clinic.measure.PairResult;
import fibril.clinic.measure.PhotoPair;
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
        return new PairsPage(
                desk.head(client),
                PairDesk.index(client.id()),
                desk.records().measuring().notAble().orElse(""),
                form,
                offers(photographs),
                photographs.size() < 2
                        ? List.of()
                        : photographs.stream().map(this::choice).toList(),
                compared.stream().map(this::line).toList(),
                trends.of(compared),
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
                newest.putIfAbsent(result.before() + " " + result.after(), new Compared(matched, result));
            }
        }
        return List.copyOf(newest.values());
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

    private PairsPage.Line line(Compared compared) {
        PhotoPair.Matched pair = compared.pair();
        PairFigures figures = compared.result().figures();
        long changed = figures.leftTheirBand();
        Mark mark = figures.refusesAll() ? Mark.STOP : changed == 0 ? Mark.NONE : Mark.INFO;
        String state = figures.refusesAll()
                ? words.t("pair.line.refused")
                : figures.figures().isEmpty()
                        ? words.t("pair.line.noFigure")
                        : words.t(
                                "pair.line.changed", changed, figures.figures().size(), figures.leaveItByChance());
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
