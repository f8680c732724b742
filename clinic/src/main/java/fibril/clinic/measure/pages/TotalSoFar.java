package fibril.clinic.measure.pages;

import fibril.atlas.Scale;
import fibril.clinic.measure.Score;
import fibril.clinic.measure.Scoring;
import fibril.clinic.web.Form;
import fibril.clinic.web.Words;
import java.util.HashMap;
import java.util.Map;

/** What the items of a form come to while it is being filled in. */
public record TotalSoFar(String text) {

    static TotalSoFar of(Form form, Scale scale, MeasureWords figures, Words words) {
        Map<String, Double> items = new HashMap<>();
        for (Scale.Item item : scale.items()) {
            TypedItems.number(form.typed(ScaleForm.field(item))).ifPresent(value -> items.put(item.id(), value));
        }
        return new TotalSoFar(
                switch (Scoring.score(scale, items)) {
                    case Score.Scored scored ->
                        scored.total()
                                .map(total -> words.t(
                                        "measure.total.is",
                                        figures.total(scale, total),
                                        figures.direction(scale.direction())))
                                .orElse("");
                    case Score.Incomplete(var missing) ->
                        Scoring.needsEveryItem(scale)
                                ? words.t("measure.total.missing", missing.size())
                                : words.t("measure.total.none");
                    case Score.Refused(var faults) -> words.t("measure.total.refused", faults.size());
                });
    }
}
