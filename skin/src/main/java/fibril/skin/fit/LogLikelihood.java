package fibril.skin.fit;

/**
 * ln p(data | θ, draw), where {@code draw} counts through a fixed ensemble of possible skins whose model outputs were worked
 * out beforehand; 0 where there is none. −∞ says impossible. Must be pure: it is called from many threads, and must not keep
 * {@code theta}.
 */
@FunctionalInterface
public interface LogLikelihood {

    double at(int draw, double[] theta);

    /** One that knows no ensemble. */
    static LogLikelihood of(Plain plain) {
        return (draw, theta) -> plain.at(theta);
    }

    /** ln p(data | θ). */
    @FunctionalInterface
    interface Plain {
        double at(double[] theta);
    }
}
