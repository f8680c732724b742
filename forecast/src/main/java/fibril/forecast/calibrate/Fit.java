package fibril.forecast.calibrate;

import fibril.forecast.link.Link;
import fibril.forecast.link.LinkParameter;
import fibril.skin.fit.Gaussians;
import fibril.skin.fit.Posterior;
import fibril.skin.fit.SmcSettings;
import fibril.skin.fit.TemperedSmc;
import java.util.Arrays;
import java.util.List;

/** What is believed of skins and links after reading some studies: particles of equal weight. */
final class Fit {

    private final Posterior posterior;
    private final Link[] links;

    private Fit(Posterior posterior) {
        this.posterior = posterior;
        this.links = new Link[posterior.size()];
        for (int i = 0; i < links.length; i++) links[i] = Link.ofScores(posterior.theta(i));
    }

    static Fit of(List<StudyModel> studies, int skins, SmcSettings settings) {
        int dimension = LinkParameter.values().length;
        double[] ones = new double[dimension];
        Arrays.fill(ones, 1);
        return new Fit(TemperedSmc.run(
                new Gaussians(new double[dimension], ones),
                (draw, scores) -> {
                    Link link = Link.ofScores(scores);
                    double sum = 0;
                    for (StudyModel study : studies) sum += study.logLikelihood(draw, link);
                    return sum;
                },
                skins,
                settings));
    }

    int size() {
        return links.length;
    }

    int draw(int particle) {
        return posterior.draw(particle);
    }

    Link link(int particle) {
        return links[particle];
    }

    Posterior posterior() {
        return posterior;
    }
}
