package fibril.clinic.followup.pages;

import fibril.atlas.Atlas;
import fibril.atlas.Scale;
import fibril.clinic.followup.Estimate;
import fibril.clinic.followup.PracticeReport;
import fibril.clinic.followup.PracticeReport.Answered;
import fibril.clinic.followup.PracticeReport.Change;
import fibril.clinic.followup.PracticeReport.Line;
import fibril.clinic.followup.PracticeReport.Work;
import fibril.clinic.followup.pages.ReportPage.Table;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A report in words: four tables, the same on the page, on paper and in a spreadsheet. */
@Component
public class ReportWords {

    private final Words words;
    private final DueWords names;
    private final CurrentAtlas atlas;

    public ReportWords(Words words, DueWords names, CurrentAtlas atlas) {
        this.words = words;
        this.names = names;
        this.atlas = atlas;
    }

    List<Table> tables(PracticeReport report) {
        Atlas facts = atlas.get();
        return List.of(work(report), changes(report, facts), events(report, facts), checkIns(report, facts));
    }

    private Table work(PracticeReport report) {
        List<List<String>> rows = new ArrayList<>();
        for (Line line : report.lines()) {
            rows.add(row(names.concern(line.concern()) + ", " + names.area(line.area()), line.work()));
        }
        if (!rows.isEmpty()) rows.add(row(words.t("followup.report.whole"), report.whole()));
        return table("work", rows, "what", "courses", "onLabel", "offLabel", "dropped", "sessions");
    }

    private List<String> row(String name, Work work) {
        return Stream.concat(
                        Stream.of(name),
                        Stream.of(
                                        work.courses(),
                                        work.courses() - work.offLabel(),
                                        work.offLabel(),
                                        work.dropped(),
                                        work.sessions())
                                .map(words::number))
                .toList();
    }

    private Table changes(PracticeReport report, Atlas facts) {
        List<List<String>> rows =
                report.changes().stream().map(each -> row(each, facts)).toList();
        return table("change", rows, "what", "scale", "n", "mean", "interval", "better");
    }

    private List<String> row(Change change, Atlas facts) {
        Optional<Scale> scale = facts.findScale(change.scale());
        String item = scale.stream()
                .flatMap(found -> found.items().stream())
                .filter(one -> one.id().equals(change.item()))
                .map(one -> ": " + one.label())
                .findFirst()
                .orElse(change.item());
        String rated = change.ratesChange() ? " " + words.t("followup.report.ratesChange") : "";
        return List.of(
                names.concern(change.concern()),
                scale.map(Scale::name).orElse(change.scale()) + item + rated,
                words.number(change.courses()),
                change.mean()
                        .map(mean -> signed(mean.value()))
                        .orElseGet(() -> words.t("followup.report.tooFew", PracticeReport.FEWEST_FOR_A_MEAN)),
                change.mean().map(this::interval).orElse(""),
                scale.map(found -> words.t("followup.report.direction." + found.direction()))
                        .orElse(""));
    }

    private Table events(PracticeReport report, Atlas facts) {
        PracticeReport.Events events = report.events();
        List<List<String>> rows = new ArrayList<>();
        events.per100().ifPresent(rate -> {
            for (Map.Entry<String, Integer> each : new TreeMap<>(events.byRule()).entrySet()) {
                rows.add(List.of(DueWords.sign(facts, each.getKey()), words.number(each.getValue()), "", ""));
            }
            rows.add(List.of(words.t("followup.report.complications"), words.number(events.complications()), "", ""));
            rows.add(List.of(
                    words.t("followup.report.allEvents"),
                    words.number(events.total()),
                    rounded(rate.value()),
                    interval(rate)));
            rows.add(List.of(words.t("followup.report.serious"), words.number(events.serious()), "", ""));
        });
        return table("event", rows, "event", "count", "per100", "interval");
    }

    private Table checkIns(PracticeReport report, Atlas facts) {
        List<List<String>> rows =
                report.checkIns().stream().map(each -> row(each, facts)).toList();
        return table("checkIn", rows, "time", "asked", "answered", "share");
    }

    private List<String> row(Answered answered, Atlas facts) {
        return List.of(
                DueWords.time(facts, answered.time()),
                words.number(answered.asked()),
                words.number(answered.answered()),
                words.t("followup.report.percent", Math.round(100.0 * answered.answered() / answered.asked())));
    }

    private Table table(String name, List<List<String>> rows, String... headings) {
        String key = "followup.report." + name;
        return new Table(
                words.t(key + ".title"),
                words.t(key + ".note", PracticeReport.QUIET_DAYS, PracticeReport.FEWEST_FOR_A_MEAN),
                Stream.of(headings)
                        .map(heading -> words.t("followup.report.column." + heading))
                        .toList(),
                rows,
                words.t(key + ".none"));
    }

    private String interval(Estimate estimate) {
        return words.t("followup.report.interval", rounded(estimate.low()), rounded(estimate.high()));
    }

    private String signed(double value) {
        return value > 0 ? "+" + rounded(value) : rounded(value);
    }

    private String rounded(double value) {
        return words.number(Math.rint(value * 100) / 100);
    }
}
