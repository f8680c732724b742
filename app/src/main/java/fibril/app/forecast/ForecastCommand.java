package fibril.app.forecast;

import fibril.app.request.JsonRequest;
import fibril.atlas.Atlas;
import fibril.forecast.Answer;
import fibril.forecast.Expectation;
import fibril.forecast.Forecaster;
import fibril.forecast.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** {@code fibril forecast}: what to expect of a course. */
@Command(
        name = "forecast",
        mixinStandardHelpOptions = true,
        description = "Says what to expect of a course: JSON in, JSON out; exit 2 with one line per problem.")
public final class ForecastCommand implements Callable<Integer> {

    @Mixin
    private final JsonRequest request = new JsonRequest();

    @Option(names = "--svg", description = "Also draw the forecast into this file.")
    private @Nullable Path svg;

    @Option(names = "--data", description = "Keep to the limits of this practice.")
    private @Nullable Path data;

    @Override
    public Integer call() {
        return request.answer(this::forecast);
    }

    private int forecast(JsonNode node) {
        Atlas atlas = data == null ? Atlas.load() : Atlas.load(data.resolve("overlay.json"));
        Forecaster forecaster = Forecaster.of(atlas);
        ForecastRequest asked = ForecastRequest.read(node);
        List<String> problems = new ArrayList<>(asked.problems());
        for (Refusal refusal : forecaster.refusals(asked.plan())) {
            if (!asked.isRefused(refusal.field())) problems.add(refusal.words());
        }
        if (!problems.isEmpty()) return request.refuse(problems);
        return switch (forecaster.forecast(asked.plan(), Forecaster.FULL_DRAWS)) {
            case Answer.Refused(List<Refusal> refusals) ->
                request.refuse(refusals.stream().map(Refusal::words).toList());
            case Answer.Expected(Expectation expectation) -> answered(expectation);
        };
    }

    private int answered(Expectation expectation) {
        if (svg != null) {
            try {
                Files.writeString(svg, FanSvg.of(expectation));
            } catch (IOException unwritable) {
                return request.refuse(List.of("svg: " + svg + " cannot be written: " + unwritable.getMessage()));
            }
        }
        request.out().println(JsonRequest.JSON.writeValueAsString(ForecastAnswer.of(JsonRequest.JSON, expectation)));
        return 0;
    }
}
