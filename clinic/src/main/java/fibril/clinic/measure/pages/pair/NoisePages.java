package fibril.clinic.measure.pages.pair;

import fibril.clinic.measure.OwnNoise;
import fibril.clinic.measure.PairJob;
import fibril.clinic.measure.PairResult;
import fibril.clinic.people.Client;
import fibril.clinic.treat.PhotographView;
import fibril.clinic.web.Form;
import fibril.clinic.web.Mark;
import fibril.clinic.web.Words;
import fibril.photo.Band;
import fibril.photo.Measure;
import fibril.photo.NoiseStudy;
import fibril.photo.NoiseStudy.Tone;
import fibril.photo.Reliability;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes the page on the noise of this practice's own photographs. */
@Component
class NoisePages {

    private static final int DECIMALS_OF_RELIABILITY = 2;

    private final PairDesk desk;
    private final Words words;

    NoisePages(PairDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    NoisePage page(Form form) {
        List<OwnNoise.Person> people = desk.records().noise().people();
        int again = (int) people.stream()
                .flatMap(person -> person.pairs().stream())
                .filter(NoisePages::wantsMeasuring)
                .count();
        Map<PhotographView, List<OwnNoise.Person>> views = people.stream()
                .collect(Collectors.groupingBy(OwnNoise.Person::view, TreeMap::new, Collectors.toList()));
        return new NoisePage(
                desk.records().measuring().notAble().orElse(""),
                form,
                again,
                NoiseController.PATH + "/measuring",
                views.entrySet().stream()
                        .map(view -> view(view.getKey(), view.getValue(), form))
                        .toList());
    }

    /** It does not count as it is, and may once it is measured anew. */
    static boolean wantsMeasuring(OwnNoise.Compared compared) {
        return !compared.job().isOpen()
                && (compared.resultOrNull() == null || compared.isOfAnOlderFormula() || hasFailed(compared));
    }

    private static boolean hasFailed(OwnNoise.Compared compared) {
        return compared.job().state() == PairJob.State.FAILED;
    }

    private NoisePage.View view(PhotographView view, List<OwnNoise.Person> people, Form form) {
        NoiseStudy study = OwnNoise.study(people);
        int seen = study.people().size();
        int dark = study.dark().size();
        boolean enough = seen >= NoiseStudy.LEAST_PEOPLE && dark >= NoiseStudy.LEAST_DARK;
        return new NoisePage.View(
                view.name().toLowerCase(java.util.Locale.ROOT),
                ResultCards.sentence(words.t("treat.view." + view)),
                enough ? Mark.OK : Mark.DUE,
                words.t(
                        "pair.noise.count",
                        seen,
                        NoiseStudy.LEAST_PEOPLE,
                        dark,
                        NoiseStudy.LEAST_DARK,
                        words.number(NoiseStudy.DARK_BELOW_ITA)),
                own(study),
                people.stream().map(person -> person(person, study, form)).toList(),
                study.measures().stream()
                        .flatMap(measure -> measured(measure, study).stream())
                        .toList());
    }

    private String own(NoiseStudy study) {
        long own = study.measures().stream()
                .flatMap(measure -> study.regions(measure).stream().map(region -> study.band(measure, region)))
                .filter(Optional::isPresent)
                .count();
        return own == 0 ? words.t("pair.noise.own.none") : words.t("pair.noise.own", own);
    }

    private NoisePage.Person person(OwnNoise.Person person, NoiseStudy study, Form form) {
        Client client = person.client();
        OptionalDouble ita = study.ita(client.id().toString());
        String view = person.view().name();
        String day = person.day().toString();
        String id = "person-" + client.id() + "-" + view + "-" + day;
        boolean open = !form.isClean() && form.typed("row").equals(id);
        return new NoisePage.Person(
                id,
                client.name(),
                "/clients/" + client.id(),
                words.day(person.day()),
                ita.isPresent()
                        ? words.t("pair.noise.tone", PairWords.number(ita.getAsDouble(), 0))
                        : words.t("pair.noise.tone.unknown"),
                person.pairs().stream().map(this::compared).toList(),
                view,
                day,
                open);
    }

    private NoisePage.Compared compared(OwnNoise.Compared compared) {
        String name = words.t(
                "pair.noise.times",
                words.time(compared.pair().before().takenAt()),
                words.time(compared.pair().after().takenAt()));
        Stands stands = stands(compared);
        return new NoisePage.Compared(name, PairDesk.address(compared.pair()), stands.mark(), stands.text());
    }

    private record Stands(Mark mark, String text) {}

    private Stands stands(OwnNoise.Compared compared) {
        if (compared.job().isOpen()) return new Stands(Mark.DUE, words.t("pair.noise.state.open"));
        Optional<PairResult> result = compared.result();
        if (result.isEmpty() || hasFailed(compared)) {
            return new Stands(Mark.STOP, words.t("pair.noise.state.failed"));
        }
        if (result.get().figures().refusesAll()) return new Stands(Mark.STOP, words.t("pair.line.refused"));
        if (result.get().figures().lacksChart()) return new Stands(Mark.RAISED, words.t("pair.noise.state.noChart"));
        if (compared.isOfAnOlderFormula()) return new Stands(Mark.RAISED, words.t("pair.noise.state.older"));
        int figures = result.get().figures().figures().size();
        return figures == 0
                ? new Stands(Mark.RAISED, words.t("pair.line.noFigure"))
                : new Stands(Mark.OK, words.t("pair.noise.state.done", figures));
    }

    private Optional<NoisePage.Measured> measured(Measure measure, NoiseStudy study) {
        return study.noise(measure, Tone.ALL)
                .map(all -> new NoisePage.Measured(
                        ResultCards.sentence(measure.words()),
                        Integer.toString(all.people()),
                        amount(measure, all.sem()),
                        amount(measure, all.sdc()),
                        sdc(measure, study, Tone.LIGHTER),
                        sdc(measure, study, Tone.DARKER),
                        measure.goal().isPresent()
                                ? amount(measure, measure.goal().getAsDouble())
                                : words.t("pair.noise.goal.none"),
                        study.regions(measure).stream()
                                .flatMap(region -> region(measure, region, study).stream())
                                .toList()));
    }

    private String sdc(Measure measure, NoiseStudy study, Tone tone) {
        return study.noise(measure, tone)
                .map(noise -> words.t("pair.noise.tone.of", amount(measure, noise.sdc()), noise.people()))
                .orElse(words.t("pair.noise.tone.nobody"));
    }

    private Optional<NoisePage.Row> region(Measure measure, String region, NoiseStudy study) {
        Band band = study.bands().of(measure, region);
        return study.noise(measure, region, Tone.ALL)
                .map(noise -> new NoisePage.Row(
                        ResultCards.sentence(region),
                        Integer.toString(noise.people()),
                        amount(measure, noise.sem()),
                        amount(measure, noise.sdc()),
                        study.reliability(measure, region)
                                .map(NoisePages::reliability)
                                .orElseGet(() -> words.t("pair.noise.reliability.none")),
                        words.t("pair.noise.band." + band.source(), amount(measure, band.halfWidth()))));
    }

    /** “0.83 (0.71 to 0.91)”. */
    private static String reliability(Reliability found) {
        return "%s (%s … %s)"
                .formatted(
                        PairWords.number(found.icc(), DECIMALS_OF_RELIABILITY),
                        PairWords.number(found.from(), DECIMALS_OF_RELIABILITY),
                        PairWords.number(found.to(), DECIMALS_OF_RELIABILITY));
    }

    private static String amount(Measure measure, double value) {
        return PairWords.amount(value, measure.relative(), measure.decimals(), measure.unit());
    }
}
