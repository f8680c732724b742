package fibril.clinic.measure.pages;

import fibril.atlas.Atlas;
import fibril.atlas.Scale;
import fibril.atlas.ScaleChoice;
import fibril.clinic.measure.Look;
import fibril.clinic.measure.Looks;
import fibril.clinic.measure.LooksOf;
import fibril.clinic.measure.Measurement;
import fibril.clinic.measure.Measurements;
import fibril.clinic.measure.Occasion;
import fibril.clinic.measure.Series;
import fibril.clinic.people.Client;
import fibril.clinic.people.Corridor;
import fibril.clinic.people.pages.ClientHeads;
import fibril.clinic.plan.Course;
import fibril.clinic.web.Mark;
import fibril.clinic.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the index of one client's measurements. */
@Component
public class MeasurementsPages {

    private final Measurements measurements;
    private final LooksOf looks;
    private final KnownScales scales;
    private final SeriesViews views;
    private final Outcomes outcomes;
    private final ExpectedParts expected;
    private final MeasureWords figures;
    private final ClientHeads heads;
    private final Words words;

    public MeasurementsPages(
            Measurements measurements,
            LooksOf looks,
            KnownScales scales,
            SeriesViews views,
            Outcomes outcomes,
            ExpectedParts expected,
            MeasureWords figures,
            ClientHeads heads,
            Words words) {
        this.measurements = measurements;
        this.looks = looks;
        this.scales = scales;
        this.views = views;
        this.outcomes = outcomes;
        this.expected = expected;
        this.figures = figures;
        this.heads = heads;
        this.words = words;
    }

    MeasurementsPage index(Client client, LocalDate today) {
        String href = "/clients/" + client.id() + "/measurements";
        List<Measurement> all = measurements.ofClient(client.id());
        List<Series> series = Series.of(all);
        return new MeasurementsPage(
                heads.of(client, Corridor.MEASURE, words),
                href,
                looks.of(client.id(), today).stream()
                        .map(course -> part(course, series, href))
                        .toList(),
                views.of(series),
                scales.atlas().scales().stream()
                        .map(scale -> offer(scale, href + "/new?scale=" + scale.id()))
                        .toList(),
                skinType(client, all),
                "/clients/" + client.id() + "/edit");
    }

    private MeasurementsPage.CoursePart part(Looks looks, List<Series> series, String href) {
        Course course = looks.course();
        Occasion next = next(looks);
        List<MeasurementsPage.Offer> offers = first(course).stream()
                .filter(scale -> next != Occasion.BASELINE || !scale.use().ratesChange())
                .map(scale -> offer(
                        scale,
                        href + "/new?scale=" + scale.id() + "&course=" + course.id()
                                + (next == Occasion.OTHER ? "" : "&occasion=" + next)))
                .toList();
        return new MeasurementsPage.CoursePart(
                MeasurementFormPage.name(course, scales.atlas(), words),
                looks.all().stream().map(this::line).toList(),
                outcomes.of(course.id(), series),
                expected.of(course, series),
                words.t("measure.offer." + MeasureWords.key(next)),
                why(course, next, offers.isEmpty()),
                offers,
                href + "/sheet?course=" + course.id());
    }

    private String why(Course course, Occasion next, boolean nothingToRate) {
        if (nothingToRate) return words.t("measure.offer.photographs");
        String why = scales.atlas()
                .scaleChoice(course.concern())
                .map(ScaleChoice::why)
                .orElse("");
        boolean byPhotograph = next == Occasion.BASELINE
                && first(course).stream()
                        .findFirst()
                        .filter(scale -> scale.use().ratesChange())
                        .isPresent();
        return byPhotograph ? why + " " + words.t("measure.offer.photographs") : why;
    }

    /** The first choices of the concern, then what every course takes. */
    private List<Scale> first(Course course) {
        Atlas atlas = scales.atlas();
        List<Scale> first = new ArrayList<>(atlas.scalesFirstFor(course.concern()));
        atlas.scalesOfEveryCourse().stream()
                .filter(scale -> !first.contains(scale))
                .forEach(first::add);
        return first;
    }

    /** The look that is to be done now; before the first session always the baseline. */
    private static Occasion next(Looks looks) {
        Optional<Look> toDo = looks.all().stream().filter(Look::isToDo).findFirst();
        if (toDo.isPresent()) return toDo.get().occasion();
        return looks.all().size() <= 1 ? Occasion.BASELINE : Occasion.OTHER;
    }

    private MeasurementsPage.LookLine line(Look look) {
        String when = switch (look.state()) {
            case DONE, MISSED -> "";
            case LATER, DUE, LATE -> window(look);
        };
        return new MeasurementsPage.LookLine(
                mark(look.state()),
                figures.occasion(look.occasion()),
                words.t("measure.look." + MeasureWords.key(look.state())),
                when);
    }

    private String window(Look look) {
        if (look.occasion() == Occasion.BASELINE) return words.t("measure.look.beforeFirst");
        String from = look.from().map(words::day).orElse("");
        return look.until()
                .map(until -> words.t("measure.look.between", from, words.day(until)))
                .orElseGet(() -> words.t("measure.look.from", from));
    }

    private static Mark mark(Look.State state) {
        return switch (state) {
            case DONE -> Mark.OK;
            case LATER -> Mark.WAIT;
            case DUE, LATE -> Mark.DUE;
            case MISSED -> Mark.UNANSWERED;
        };
    }

    private MeasurementsPage.Offer offer(Scale scale, String href) {
        String line = words.t("measure.scaleLine", scale.version(), figures.direction(scale.direction()));
        return new MeasurementsPage.Offer(scale.name(), line, href);
    }

    /** A skin type measured here is never written into the client's record without being asked for. */
    private String skinType(Client client, List<Measurement> all) {
        Optional<Measurement> last =
                all.stream().filter(m -> m.scale().equals("fitz_type")).reduce((earlier, later) -> later);
        if (last.isEmpty() || last.get().total().isEmpty()) return "";
        int measured = last.get().total().get().intValue();
        if (client.skinType().orElse(0) == measured) return "";
        String grade = scales.of(last.get())
                .map(scale -> figures.figure(scale, last.get()))
                .orElse(Integer.toString(measured));
        String day = words.day(last.get().on());
        return client.skinType().isPresent()
                ? words.t(
                        "measure.skinType.differs",
                        grade,
                        day,
                        client.skinType().getAsInt())
                : words.t("measure.skinType.missing", grade, day);
    }
}
