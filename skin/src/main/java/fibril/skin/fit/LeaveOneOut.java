package fibril.skin.fit;

import java.util.ArrayList;
import java.util.List;

/** Leaves out each study in turn, learns from the others, and forecasts the one left out. */
public final class LeaveOneOut {

    private LeaveOneOut() {}

    /** Learns from some studies; called once per study left out, with the others in their order. */
    @FunctionalInterface
    public interface Learner<S, M> {
        M learn(List<S> studies);
    }

    /** Forecasts every number a study reports, having learned without it. */
    @FunctionalInterface
    public interface Predictor<S, M> {
        List<Forecasted> predict(M learned, S study);
    }

    /** One study as seen from the others. */
    public record Left<S>(S study, List<Forecasted> forecasts) {
        public Left {
            forecasts = List.copyOf(forecasts);
        }
    }

    /**
     * @param <S> a study
     * @param <M> what is learned
     */
    public static <S, M> List<Left<S>> run(List<S> studies, Learner<S, M> learner, Predictor<S, M> predictor) {
        List<Left<S>> left = new ArrayList<>();
        for (int out = 0; out < studies.size(); out++) {
            List<S> others = new ArrayList<>(studies);
            S study = others.remove(out);
            left.add(new Left<>(study, predictor.predict(learner.learn(List.copyOf(others)), study)));
        }
        return left;
    }
}
