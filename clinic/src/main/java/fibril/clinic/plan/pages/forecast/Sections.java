package fibril.clinic.plan.pages.forecast;

import fibril.clinic.plan.pages.forecast.SkinSection.Amount;
import fibril.clinic.plan.pages.forecast.SkinSection.Moment;
import fibril.clinic.plan.pages.forecast.SkinSection.Share;
import fibril.clinic.plan.pages.forecast.SkinSection.Slab;
import fibril.clinic.web.Chart;
import fibril.clinic.web.Chart.Dot;
import fibril.clinic.web.Chart.Line;
import fibril.clinic.web.NiceAxis;
import fibril.clinic.web.Words;
import fibril.forecast.CrossSection;
import fibril.forecast.Expectation;
import fibril.forecast.HourInterval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Makes the cross-section from the numbers of an expectation. */
@Component
public class Sections {

    /** Days that tell the story, of which the model gives those nearest. */
    private static final List<Integer> STILLS = List.of(0, 3, 14, 30, 90, 180, 365);

    private static final int MOST_FRAMES = 60;
    private static final int MONTH = 30;

    private final Words words;
    private final Figures figures;

    public Sections(Words words) {
        this.words = words;
        this.figures = new Figures(words);
    }

    public SectionView view(Expectation expectation, String area, int skinType) {
        CrossSection picture = expectation.picture();
        List<Integer> days = frames(picture, expectation.plan().sessionDays());
        SkinSection section = section(expectation, days);
        return new SectionView(
                SectionDrawing.of(section),
                skinType,
                words.t("forecast.section.tone", skinType),
                words.t("forecast.section.title", area),
                description(picture, area),
                caption(picture),
                words.t("forecast.section.setDepth", words.mm(picture.setDepthMm())),
                moments(section),
                bySlab(picture),
                rows(picture));
    }

    private String description(CrossSection picture, String area) {
        return words.t(
                "forecast.section.description",
                area,
                words.number(SectionDrawing.WIDTH_MM),
                figures.rounded(picture.epidermisMm(), 2),
                figures.rounded(picture.dermisMm(), 1),
                SectionDrawing.tracksIn(picture.puncturesPerMm2().p50()),
                figures.rounded(picture.trueDepthMm().p50(), 1),
                words.number(picture.setDepthMm()),
                figures.percent(picture.upperDermisInjured().p50()));
    }

    private String caption(CrossSection picture) {
        return words.t(
                "forecast.section.caption",
                words.number(SectionDrawing.WIDTH_MM),
                words.number(SectionDrawing.THICK_MM),
                figures.rounded(picture.puncturesPerMm2().p50(), 0),
                figures.rounded(picture.puncturesPerMm2().p05(), 0),
                figures.rounded(picture.puncturesPerMm2().p95(), 0),
                figures.rounded(picture.trueDepthMm().p05(), 1),
                figures.rounded(picture.trueDepthMm().p95(), 1));
    }

    /** The days the model gives, thinned to what a slider can step through; sessions and stills always stay. */
    private static List<Integer> frames(CrossSection picture, List<Integer> sessions) {
        List<Integer> all = picture.slabs().getFirst().days().stream()
                .map(CrossSection.Day::day)
                .toList();
        int every = Math.max(1, Math.ceilDiv(all.size(), MOST_FRAMES));
        List<Integer> stills = STILLS.stream().map(day -> nearest(all, day)).toList();
        return IntStream.range(0, all.size())
                .filter(i -> i % every == 0
                        || i == all.size() - 1
                        || sessions.contains(all.get(i))
                        || stills.contains(all.get(i)))
                .mapToObj(all::get)
                .toList();
    }

    private static int nearest(List<Integer> days, int wanted) {
        return days.stream()
                .min(Comparator.comparingInt(day -> Math.abs(day - wanted)))
                .orElseThrow();
    }

    private static SkinSection section(Expectation expectation, List<Integer> days) {
        CrossSection picture = expectation.picture();
        List<Integer> sessions = expectation.plan().sessionDays();
        return new SkinSection(
                new SkinSection.Layers(picture.epidermisMm(), picture.dermisMm()),
                Needlings.of(picture),
                picture.injuredShare().stream()
                        .map(at -> new Share(
                                at.depthMm(),
                                at.share().p05(),
                                at.share().p50(),
                                at.share().p95()))
                        .toList(),
                picture.slabs().stream().map(slab -> slab(slab, days)).toList(),
                days.stream()
                        .map(day ->
                                new Moment(day, open(expectation.recovery().waterLoss(), sinceSession(day, sessions))))
                        .toList());
    }

    private static Slab slab(CrossSection.Slab slab, List<Integer> days) {
        return new Slab(
                slab.fromMm(),
                slab.toMm(),
                slab.injuredShare().p50(),
                slab.days().stream()
                        .filter(day -> days.contains(day.day()))
                        .map(day -> new Amount(day.newThree(), day.newOne(), 1 + day.mature()))
                        .toList());
    }

    private static int sinceSession(int day, List<Integer> sessions) {
        return sessions.stream()
                .filter(session -> session <= day)
                .mapToInt(session -> day - session)
                .min()
                .orElse(day);
    }

    /** How much of the water loss just after the session is left so many days later. */
    static double open(List<HourInterval> waterLoss, int days) {
        double first = waterLoss.getFirst().value().p50() - 1;
        if (!(first > 0)) return 0;
        return waterLoss.stream()
                .min(Comparator.comparingDouble(hour -> Math.abs(hour.hour() - days * 24)))
                .map(hour -> days * 24 > hour.hour() + 12
                        ? 0
                        : Math.clamp((hour.value().p50() - 1) / first, 0, 1))
                .orElse(0.0);
    }

    private List<SectionView.Day> moments(SkinSection section) {
        List<Integer> days = section.moments().stream().map(Moment::day).toList();
        List<Integer> stills = STILLS.stream().map(day -> nearest(days, day)).toList();
        List<SectionView.Day> views = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            int day = days.get(i);
            views.add(new SectionView.Day(
                    i,
                    day,
                    name(day),
                    figures.rounded(section.moments().get(i).open(), 2),
                    says(section, i),
                    stills.contains(day)));
        }
        return views;
    }

    private String name(int day) {
        return day < 2 * MONTH
                ? words.t("forecast.section.day", day)
                : words.t("forecast.section.month", day, Math.round(day / (float) MONTH));
    }

    /** The upper two slabs, which a biopsy would see, by thickness. */
    private String says(SkinSection section, int moment) {
        return words.t(
                "forecast.section.says",
                figures.gain(upper(section, moment, Amount::gain)),
                figures.gain(upper(section, moment, Amount::newThree)),
                figures.gain(upper(section, moment, Amount::newOne)),
                figures.gain(upper(section, moment, Amount::mature) - 1));
    }

    private static double upper(SkinSection section, int moment, ToDoubleFunction<Amount> which) {
        double sum = 0;
        double thickness = 0;
        for (Slab slab : section.slabs().subList(0, Math.min(2, section.slabs().size()))) {
            double thick = slab.toMm() - slab.fromMm();
            sum += thick * which.applyAsDouble(slab.amounts().get(moment));
            thickness += thick;
        }
        return sum / thickness;
    }

    private List<Chart> bySlab(CrossSection picture) {
        double low = extreme(picture, Math::min);
        double high = extreme(picture, Math::max);
        return IntStream.range(0, picture.slabs().size())
                .mapToObj(i -> slabChart(picture.slabs().get(i), i, low, high))
                .toList();
    }

    private static double extreme(CrossSection picture, java.util.function.DoubleBinaryOperator which) {
        return picture.slabs().stream()
                .flatMap(slab -> slab.days().stream())
                .flatMapToDouble(day -> java.util.stream.DoubleStream.of(day.newThree(), day.newOne(), day.mature()))
                .reduce(0, which);
    }

    private Chart slabChart(CrossSection.Slab slab, int number, double low, double high) {
        String title =
                words.t("forecast.section.slab", figures.rounded(slab.fromMm(), 1), figures.rounded(slab.toMm(), 1));
        int last = slab.days().getLast().day();
        return new Chart(
                "section-slab-" + number,
                title,
                words.t("forecast.section.slab.description"),
                Chart.Axis.even(
                        words.t("forecast.chart.months"),
                        0,
                        last,
                        IntStream.rangeClosed(0, last / (3 * MONTH))
                                .mapToObj(i -> new Chart.Tick(i * 3 * MONTH, Integer.toString(i * 3)))
                                .toList()),
                NiceAxis.even(words.t("forecast.section.slab.axis"), low, high, figures::gain),
                List.of(),
                List.of(
                        curve("forecast.section.one.short", slab, CrossSection.Day::newOne),
                        curve("forecast.section.three.short", slab, CrossSection.Day::newThree),
                        curve("forecast.section.mature.short", slab, CrossSection.Day::mature)),
                List.of(),
                List.of());
    }

    private Line curve(String key, CrossSection.Slab slab, ToDoubleFunction<CrossSection.Day> which) {
        return Line.curve(
                words.t(key),
                slab.days().stream()
                        .map(day -> new Dot(day.day(), which.applyAsDouble(day), ""))
                        .toList());
    }

    private List<SectionView.Row> rows(CrossSection picture) {
        List<Integer> all = picture.slabs().getFirst().days().stream()
                .map(CrossSection.Day::day)
                .toList();
        List<Integer> days =
                STILLS.stream().map(day -> nearest(all, day)).distinct().toList();
        List<SectionView.Row> rows = new ArrayList<>();
        for (int day : days) {
            for (CrossSection.Slab slab : picture.slabs()) {
                slab.days().stream().filter(at -> at.day() == day).forEach(at -> rows.add(row(slab, at)));
            }
        }
        return rows;
    }

    private SectionView.Row row(CrossSection.Slab slab, CrossSection.Day at) {
        return new SectionView.Row(
                name(at.day()),
                words.t("forecast.section.slab", figures.rounded(slab.fromMm(), 1), figures.rounded(slab.toMm(), 1)),
                figures.percent(slab.injuredShare().p50()),
                figures.percent(at.newThree()),
                figures.percent(at.newOne()),
                figures.percent(1 + at.mature()),
                figures.gain(at.newThree() + at.newOne() + at.mature()));
    }
}
