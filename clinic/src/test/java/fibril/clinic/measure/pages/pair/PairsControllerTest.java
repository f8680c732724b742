package fibril.clinic.measure.pages.pair;

import static fibril.clinic.testkit.OpenPractice.PRACTITIONER;
import static fibril.clinic.testkit.OpenPractice.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import fibril.clinic.measure.PairFigures;
import fibril.clinic.measure.PairJobs;
import fibril.clinic.measure.PairPicture;
import fibril.clinic.measure.PairResult;
import fibril.clinic.measure.PairResults;
import fibril.clinic.measure.Pairs;
import fibril.clinic.measure.PhotoPair;
import fibril.clinic.practice.Audit;
import fibril.clinic.testkit.OpenPractice;
import fibril.clinic.treat.Photograph;
import fibril.clinic.treat.PhotographView;
import fibril.clinic.treat.Photographs;
import fibril.clinic.vault.Vault;
import fibril.clinic.web.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The pages of pairs in a house without the measuring library, and with results that were made elsewhere. */
class PairsControllerTest {

    private final OpenPractice practice = OpenPractice.onSqlite();
    private final PairsController controller = practice.room(PairsController.class);
    private final PairPicturesController pictures = practice.room(PairPicturesController.class);
    private final UUID ada = client("Ada");
    private final Photograph march = photograph(ada, PhotographView.FRONT, "2026-03-02T10:00:00Z");
    private final Photograph june = photograph(ada, PhotographView.FRONT, "2026-06-02T10:00:00Z");

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void offersTheFirstAndTheNewestOfEachView() {
        photograph(ada, PhotographView.LEFT_45, "2026-03-02T10:00:00Z");
        Document page = practice.page(controller.index(ada));
        assertThat(texts(page, "section:contains(The first and the newest) li .what"))
                .containsExactly("Front 2 Mar 2026 and 2 Jun 2026");
        assertThat(page.select("select[name=before] option")).hasSize(4);
        assertThat(page.select(".note").text()).contains("cannot be measured on this machine", "Linux");
    }

    @Test
    void aChosenPairIsShownAndNothingIsQueuedWhereNothingMeasures() {
        assertThat(choose(march.id(), june.id())).isEqualTo(Reply.seeOther(address()));
        assertThat(practice.room(PairJobs.class).newest(march.id(), june.id())).isEmpty();
        Document page = practice.page(controller.show(ada, march.id(), june.id()));
        assertThat(texts(page, ".shot figcaption")).containsExactly("Before · 2 Mar 2026", "After · 2 Jun 2026");
        assertThat(page.select(".shot img").eachAttr("src"))
                .containsExactly(address() + "/taken/" + march.id(), address() + "/taken/" + june.id());
        assertThat(page.select(".looking").text()).contains("As they were taken, not laid over one another.", "Linux");
    }

    @Test
    void refusesWhatIsNoPairInWords() {
        Photograph side = photograph(ada, PhotographView.LEFT_45, "2026-06-02T10:00:00Z");
        Photograph bens = photograph(client("Ben"), PhotographView.FRONT, "2026-06-02T10:00:00Z");
        assertThat(refusal(june.id(), march.id()))
                .contains("Swap the two", "before: Front, 2 Jun 2026", "after: Front, 2 Mar 2026");
        assertThat(refusal(march.id(), side.id())).contains("different views");
        assertThat(refusal(march.id(), march.id())).contains("same photograph");
        assertThat(refusal(march.id(), bens.id()))
                .isEqualTo(refusal(march.id(), UUID.randomUUID()))
                .contains("not two photographs of this client");
        assertThat(texts(refused(controller.create(ada, practice.form(), PRACTITIONER)), ".problems li"))
                .hasSize(2);
    }

    @Test
    void anotherClientsPairIsNoPage() {
        UUID ben = client("Ben");
        Photograph bens = photograph(ben, PhotographView.FRONT, "2026-06-03T10:00:00Z");
        assertThat(controller.show(ben, march.id(), june.id())).isEqualTo(Reply.notFound());
        assertThat(controller.show(ada, march.id(), bens.id())).isEqualTo(Reply.notFound());
        assertThat(controller.progress(ben, march.id(), june.id())).isEqualTo(Reply.notFound());
        assertThat(pictures.taken(ada, march.id(), june.id(), bens.id(), PRACTITIONER))
                .isEqualTo(Reply.notFound());
    }

    @Test
    void everyLookAtAPictureIsAnEvent() {
        pictures.taken(ada, march.id(), june.id(), march.id(), PRACTITIONER);
        UUID result =
                measured("a", Pairs.figure("SPOTS", "left cheek", -0.2, 0.06)).id();
        assertThat(pictures.made(ada, march.id(), june.id(), result, "redness", PRACTITIONER))
                .isInstanceOf(Reply.Bytes.class);
        assertThat(practice.room(Audit.class).of("photograph", march.id().toString()))
                .extracting(Audit.Event::action, Audit.Event::detail)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("view", ""),
                        org.assertj.core.groups.Tuple.tuple("view", "redness of " + result));
        assertThat(pictures.made(ada, march.id(), june.id(), result, "lines", PRACTITIONER))
                .isEqualTo(Reply.notFound());
    }

    @Test
    void aBarInsideTheNoiseIsGreyAndSaysSo() {
        measured(
                "a",
                Pairs.figure("REDNESS_CONTRAST", "left cheek", -0.75, 0.5),
                Pairs.figure("REDNESS_CONTRAST", "right cheek", 0.49, 0.5),
                Pairs.figure("LINE_DEPTH", "forehead", 0.1, 0.06));
        Document page = practice.page(controller.show(ada, march.id(), june.id()));
        assertThat(texts(page, ".bars .status")).containsExactly("less", "no measurable change", "more");
        assertThat(page.select(".bar-line").eachAttr("class"))
                .containsExactly("bar-line less", "bar-line none", "bar-line more");
        assertThat(texts(page, ".bars tr td:nth-child(3)")).containsExactly("−0.75 a*", "+0.49 a*", "+10.0 %");
        assertThat(page.select("#measuring").text())
                .contains("2 of 3 figures left the noise band. Where nothing changes up to 1 of them would");
        assertThat(page.text()).contains("Noise band from phantoms: made pictures and re-shot portraits");
        assertThat(page.select(".shot img").eachAttr("src")).allMatch(src -> src.contains("/results/"));
    }

    @Test
    void onePlaceHasOneTable() {
        measured(
                "a",
                Pairs.figure("SPOTS", "whole picture", -0.2, 0.1),
                Pairs.figure("LINE_DEPTH", "whole picture", 0.1, 0.06),
                Pairs.figure("FOLD_DEPTH", "whole picture", 0.1, 0.06),
                Pairs.figure("REDNESS", "whole picture", 0.1, 0.06));
        Document page = practice.page(controller.show(ada, march.id(), june.id()));
        assertThat(texts(page, "table.bars caption")).containsExactly("Whole picture", "Whole picture");
        assertThat(texts(page, ".bars tbody th")).containsExactly("Spots", "Line depth", "Fold depth", "Redness");
        assertThat(page.text()).contains("Further figures (2 measures)");
    }

    @Test
    void aRefusalNamesTheGateAndHowToMendIt() {
        add("", Pairs.refused(), List.of());
        Document page = practice.page(controller.show(ada, march.id(), june.id()));
        assertThat(texts(page, "section:contains(Why can they not be compared) li"))
                .containsExactly(
                        "After: the head is turned differently (9.1°; allowed: at most 5°). Turn the head as in the"
                                + " photograph before.");
        assertThat(page.select(".shot img").eachAttr("src")).allMatch(src -> src.contains("/taken/"));
    }

    @Test
    void withoutAChartItSaysWhatLightsOfTwoColoursCanDo() {
        PairFigures.Figure redness = Pairs.figure("REDNESS_CONTRAST", "whole picture", 0.1, 0.06);
        PairFigures.Reading noChart = Pairs.reading("chart.none", PairFigures.Verdict.WARNED);
        add("a", new PairFigures(List.of(redness), List.of(), List.of(noChart)), List.of());
        Document page = practice.page(controller.show(ada, march.id(), june.id()));
        assertThat(texts(page, "section:contains(To be read with care) li"))
                .hasSize(2)
                .last(STRING)
                .startsWith("Without a chart, daylight on one side");
    }

    @Test
    void aFigureThatIsMissingSaysWhichGateFailed() {
        PairFigures.Measure pores = Pairs.figure("PORES", "nose", 0.1, 1).measure();
        PairFigures.Reading because = Pairs.reading("picture.resolution", PairFigures.Verdict.WITHHELD);
        add(
                "a",
                new PairFigures(
                        List.of(),
                        List.of(
                                new PairFigures.Withheld(pores, "nose", because),
                                new PairFigures.Withheld(pores, "chin", because)),
                        List.of(because)),
                List.of());
        Document page = practice.page(controller.show(ada, march.id(), june.id()));
        assertThat(texts(page, "section:contains(Why is there no figure) li"))
                .singleElement(STRING)
                .endsWith("Pores: nose, chin");
        assertThat(texts(page, "#measuring .status"))
                .containsExactly("Laid over one another, but there is no figure: why stands below");
    }

    @Test
    void aPairWithMapsAndNoRegionIsNotCalledUnchanged() {
        add("a", new PairFigures(List.of(), List.of(), List.of()), List.of());
        assertThat(practice.page(controller.show(ada, march.id(), june.id())).text())
                .contains("there are maps and no figures")
                .doesNotContain("No measurable change");
        assertThat(practice.page(controller.index(ada)).text()).contains("laid over one another, no figure");
    }

    @Test
    void measuredAgainTheEarlierFiguresStayAndThePairStandsInTheListOnce() {
        measured("a", Pairs.figure("SPOTS", "left cheek", -0.2, 0.06));
        practice.turnTo(OpenPractice.NINE.plusSeconds(60));
        measured("b", Pairs.figure("SPOTS", "left cheek", -0.3, 0.06));
        Document page = practice.page(controller.show(ada, march.id(), june.id()));
        assertThat(texts(page, ".bars tr td:nth-child(3)")).containsExactly("−30.0 %");
        assertThat(page.select("details:contains(Measured before)").text()).contains("−20.0 %", "formulas: a");
        Document index = practice.page(controller.index(ada));
        assertThat(texts(index, "section:contains(Compared so far) li")).hasSize(1);
        assertThat(index.text()).doesNotContain("Over time");
    }

    @Test
    void overTimeEveryLaterPhotographStandsAgainstTheSameFirst() {
        Photograph may = photograph(ada, PhotographView.FRONT, "2026-05-02T10:00:00Z");
        measured("a", Pairs.figure("REDNESS_CONTRAST", "left cheek", -0.75, 0.5));
        add(
                march,
                may,
                "a",
                new PairFigures(
                        List.of(Pairs.figure("REDNESS_CONTRAST", "left cheek", -0.25, 0.5)), List.of(), List.of()),
                List.of());
        Document index = practice.page(controller.index(ada));
        assertThat(texts(index, "table:has(caption:contains(left cheek)) tbody td"))
                .containsExactly(
                        "2 May 2026",
                        "−0.25 a*",
                        "± 0.50 a*",
                        "no measurable change",
                        "2 Jun 2026",
                        "−0.75 a*",
                        "± 0.50 a*",
                        "less");
        assertThat(index.select("svg polygon.band")).hasSize(1);
    }

    @Test
    void aPhotographThatWasTakenOutTakesItsComparisonsWithIt() {
        measured("a", Pairs.figure("SPOTS", "left cheek", -0.2, 0.06));
        practice.write(() -> practice.room(Photographs.class)
                .add(june.removed(PRACTITIONER.id(), OpenPractice.NINE, "another person")));
        assertThat(controller.show(ada, march.id(), june.id())).isEqualTo(Reply.notFound());
        assertThat(practice.page(controller.index(ada)).text()).doesNotContain("Compared so far");
    }

    private PairResult measured(String formula, PairFigures.Figure... figures) {
        return add(
                formula,
                new PairFigures(List.of(figures), List.of(), List.of()),
                List.of(PairPicture.BEFORE, PairPicture.AFTER, PairPicture.REDNESS));
    }

    private PairResult add(String formula, PairFigures figures, List<PairPicture> drawn) {
        return add(march, june, formula, figures, drawn);
    }

    private PairResult add(
            Photograph before, Photograph after, String formula, PairFigures figures, List<PairPicture> drawn) {
        PairResult result = new PairResult(
                UUID.randomUUID(),
                ada,
                before.id(),
                after.id(),
                practice.now(),
                formula,
                figures,
                drawn.stream()
                        .map(kind -> new PairResult.Kept(kind, put(kind.name()), 320, 240))
                        .toList());
        practice.write(() -> practice.room(PairResults.class).add(result));
        return result;
    }

    private Reply choose(UUID before, UUID after) {
        return controller.create(
                ada, practice.form("before", before.toString(), "after", after.toString()), PRACTITIONER);
    }

    private String refusal(UUID before, UUID after) {
        return refused(choose(before, after)).select(".problems").text();
    }

    private Document refused(Reply reply) {
        assertThat(((Reply.View) reply).status()).isEqualTo(422);
        return practice.page(reply);
    }

    private String address() {
        return PairDesk.address(new PhotoPair.Matched(march, june));
    }

    private String put(String content) {
        return practice.room(Vault.class).put(content.getBytes(StandardCharsets.US_ASCII));
    }

    private Photograph photograph(UUID client, PhotographView view, String at) {
        Photograph made = Pairs.photograph(
                client, view, put(client + " " + view + at), put("shown " + client + view + at), Instant.parse(at));
        practice.write(() -> practice.room(Photographs.class).add(made));
        return made;
    }

    private UUID client(String name) {
        UUID id = UUID.randomUUID();
        practice.addClient(id, name);
        return id;
    }
}
