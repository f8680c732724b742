package fibril.clinic.measure.pages.pair;

import fibril.clinic.measure.PairFigures;
import fibril.clinic.measure.PairJob;
import fibril.clinic.measure.PairMeasuring;
import fibril.clinic.measure.PairPicture;
import fibril.clinic.measure.PairResult;
import fibril.clinic.treat.Photograph;
import fibril.clinic.treat.PhotographView;
import fibril.clinic.web.Mark;
import fibril.clinic.web.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the page of one pair. Without the measuring library it shows the two as they were taken, and says why. */
@Component
class PairPages {

    private final PairDesk desk;
    private final ResultCards cards;
    private final Words words;

    PairPages(PairDesk desk, ResultCards cards, Words words) {
        this.desk = desk;
        this.cards = cards;
        this.words = words;
    }

    PairPage page(PairDesk.Opened opened) {
        List<PairResult> results = desk.records()
                .results()
                .ofPair(opened.before().id(), opened.after().id());
        Optional<PairResult> newest = results.stream().findFirst();
        Optional<PairResult> aligned = newest.filter(PairResult::isAligned);
        boolean repeat = desk.isRepeat(opened.pair());
        PairPage.Measuring measuring = measuring(opened, newest, repeat);
        return new PairPage(
                desk.head(opened.client()),
                words.t(
                        "pair.title",
                        desk.view(opened.before()),
                        desk.when(opened.before(), opened.after()),
                        desk.when(opened.after(), opened.before())),
                PairDesk.address(opened.pair()),
                PairDesk.index(opened.client().id()),
                shot(opened, aligned, PairPicture.BEFORE),
                shot(opened, aligned, PairPicture.AFTER),
                aligned.isPresent(),
                aligned.isPresent() ? "" : unaligned(measuring, newest),
                repeat,
                NoiseController.PATH,
                careful(opened.before().view()),
                measuring,
                newest.map(result -> cards.of(opened, result, repeat)).orElse(null),
                results.stream().skip(1).map(this::earlier).toList());
    }

    private PairPage.Shot shot(PairDesk.Opened opened, Optional<PairResult> aligned, PairPicture which) {
        PairPage.Shot taken = asTaken(opened, which == PairPicture.BEFORE);
        return aligned.flatMap(result -> result.picture(which)
                        .map(kept -> new PairPage.Shot(
                                picture(opened, result, which),
                                taken.alt(),
                                taken.caption(),
                                kept.widthPx(),
                                kept.heightPx())))
                .orElse(taken);
    }

    PairPage.Shot asTaken(PairDesk.Opened opened, boolean before) {
        Photograph photograph = before ? opened.before() : opened.after();
        String caption = caption(opened, before);
        return new PairPage.Shot(
                PairDesk.address(opened.pair()) + "/taken/" + photograph.id(),
                words.t("pair.alt", caption, opened.client().name(), words.t("treat.view." + photograph.view())),
                caption,
                photograph.widthPx(),
                photograph.heightPx());
    }

    /** “Before · 3 Mar 2026”; of a repeat there is no before. */
    String caption(PairDesk.Opened opened, boolean before) {
        boolean repeat = desk.isRepeat(opened.pair());
        return before
                ? words.t(repeat ? "pair.first.at" : "pair.before.at", desk.when(opened.before(), opened.after()))
                : words.t(repeat ? "pair.second.at" : "pair.after.at", desk.when(opened.after(), opened.before()));
    }

    static String picture(PairDesk.Opened opened, PairResult result, PairPicture which) {
        return PairDesk.address(opened.pair()) + "/results/" + result.id() + "/" + which.address();
    }

    private String unaligned(PairPage.Measuring measuring, Optional<PairResult> newest) {
        if (newest.isPresent()) return words.t("pair.unaligned.refused");
        return switch (measuring) {
            case PairPage.Measuring.NotAble(String why) -> words.t("pair.unaligned.notAble", why);
            case PairPage.Measuring.NotAsked _ -> words.t("pair.unaligned.notAsked");
            case PairPage.Measuring.Underway _ -> words.t("pair.unaligned.underway");
            case PairPage.Measuring.Failed _, PairPage.Measuring.Done _ -> words.t("pair.unaligned.failed");
        };
    }

    /** Of a close-up nobody knows from the record which place it shows. */
    private String careful(PhotographView view) {
        return view == PhotographView.CLOSE_UP || view == PhotographView.BODY ? words.t("pair.careful." + view) : "";
    }

    private PairPage.Measuring measuring(PairDesk.Opened opened, Optional<PairResult> newest, boolean repeat) {
        Optional<PairJob> job = job(opened);
        Optional<String> notAble = desk.records().measuring().notAble();
        if (job.filter(PairJob::isOpen).isPresent() && notAble.isEmpty()) {
            return new PairPage.Measuring.Underway(progress(opened));
        }
        Optional<PairJob.Fault> fault = job.flatMap(PairJob::fault);
        if (fault.isPresent() && notAble.isEmpty()) {
            return new PairPage.Measuring.Failed(words.t("pair.fault." + fault.get()));
        }
        if (newest.isPresent()) return done(newest.get(), repeat);
        return notAble.<PairPage.Measuring>map(PairPage.Measuring.NotAble::new)
                .orElseGet(PairPage.Measuring.NotAsked::new);
    }

    private PairPage.Measuring done(PairResult result, boolean repeat) {
        PairFigures figures = result.figures();
        if (figures.refusesAll()) return new PairPage.Measuring.Done(Mark.STOP, words.t("pair.done.refused"));
        if (figures.figures().isEmpty()) {
            String why = figures.withheld().isEmpty() ? "pair.done.noRegion" : "pair.done.noFigure";
            return new PairPage.Measuring.Done(Mark.NONE, words.t(why));
        }
        if (repeat) return new PairPage.Measuring.Done(Mark.NONE, words.t("pair.done.repeat"));
        long changed = figures.leftTheirBand();
        return changed == 0
                ? new PairPage.Measuring.Done(Mark.NONE, words.t("pair.done.none"))
                : new PairPage.Measuring.Done(
                        Mark.INFO,
                        words.t("pair.done.some", changed, figures.figures().size(), figures.leaveItByChance()));
    }

    ProgressPart progress(PairDesk.Opened opened) {
        String href = PairDesk.address(opened.pair());
        int steps = PairMeasuring.Step.values().length;
        Optional<PairJob> open = job(opened).filter(PairJob::isOpen);
        if (open.isEmpty()) return new ProgressPart(href, words.t("pair.progress.over"), steps, steps, true);
        Optional<PairMeasuring.Step> step =
                desk.records().work().stepOf(open.get().id());
        int ahead = desk.records().jobs().before(open.get());
        String text = step.map(at -> words.t("pair.step." + at))
                .orElseGet(() -> words.t(ahead == 0 ? "pair.progress.next" : "pair.progress.waits", ahead));
        return new ProgressPart(
                href, text, step.map(PairMeasuring.Step::ordinal).orElse(0), steps, false);
    }

    private Optional<PairJob> job(PairDesk.Opened opened) {
        return desk.records().jobs().newest(opened.before().id(), opened.after().id());
    }

    private PairPage.Earlier earlier(PairResult result) {
        Stream<String> lines = result.figures().figures().stream()
                .collect(Collectors.groupingBy(
                        figure -> figure.measure().words(), java.util.LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(measure -> measure.getKey() + ": "
                        + measure.getValue().stream()
                                .map(figure ->
                                        figure.region() + " " + cards.figures().change(figure))
                                .collect(Collectors.joining(", ")));
        return new PairPage.Earlier(words.moment(result.measuredAt()), result.formulaVersion(), lines.toList());
    }
}
