package fibril.app.forecast;

import fibril.atlas.LabelCheck;
import fibril.atlas.Source;
import fibril.forecast.DayInterval;
import fibril.forecast.Expectation;
import fibril.forecast.Interval;
import fibril.forecast.Outcome;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An expectation as JSON, as the contract of the command line has it. */
final class ForecastAnswer {

    private ForecastAnswer() {}

    static ObjectNode of(JsonMapper json, Expectation expected) {
        ObjectNode answer = json.createObjectNode();
        days(answer.putArray("collagen"), expected.collagen());
        days(answer.putArray("elastin"), expected.elastin());
        interval(
                answer.putObject("barrier").putObject("normalHours"),
                expected.recovery().barrierNormalHours());
        interval(
                answer.putObject("redness").putObject("goneHours"),
                expected.recovery().rednessGoneHours());
        outcome(answer.putObject("outcome"), expected.outcome());
        label(answer.putObject("label"), expected.label());
        expected.warnings().forEach(answer.putArray("warnings")::add);
        sources(answer.putArray("sources"), expected.sources());
        answer.put("atlasVersion", expected.atlasVersion());
        return answer.put("modelVersion", expected.modelVersion());
    }

    private static void days(ArrayNode list, List<DayInterval> days) {
        for (DayInterval day : days) interval(list.addObject().put("day", day.day()), day.value());
    }

    private static void interval(ObjectNode node, Interval interval) {
        node.put("p05", interval.p05()).put("p50", interval.p50()).put("p95", interval.p95());
    }

    private static void outcome(ObjectNode node, Outcome outcome) {
        switch (outcome) {
            case Outcome.NoForecast(String why) -> node.put("noForecast", why);
            case Outcome.OnScale onScale -> {
                node.put("scale", onScale.scale()).put("evidence", onScale.evidence());
                ArrayNode points = node.putArray("points");
                onScale.monthly().forEach(point -> point(points.addObject(), point));
            }
        }
    }

    private static void point(ObjectNode node, Outcome.Point point) {
        node.put("day", point.day());
        interval(node.putObject("change"), point.change());
        interval(node.putObject("studyMean"), point.studyMean());
        interval(node.putObject("chanceOfOneGrade"), point.chanceOfOneGrade());
        point.relative().ifPresent(relative -> {
            ObjectNode fractions = node.putObject("relative");
            interval(fractions.putObject("change"), relative.change());
            interval(fractions.putObject("studyMean"), relative.studyMean());
        });
    }

    private static void label(ObjectNode node, LabelCheck label) {
        node.put("onLabel", label.isOnLabel());
        ArrayNode reasons = node.putArray("reasons");
        switch (label) {
            case LabelCheck.OnLabel on -> reasons.add(on.indication().words());
            case LabelCheck.OffLabel(List<LabelCheck.Reason> all) -> all.forEach(reason -> reasons.add(reason.words()));
        }
    }

    private static void sources(ArrayNode list, List<Source> sources) {
        for (Source source : sources) {
            list.addObject()
                    .put("source", source.id())
                    .put("what", source.what())
                    .put("url", source.url())
                    .put("weight", source.weight().words());
        }
    }
}
