package fibril.skin.fit;

import fibril.skin.ensemble.Dice;
import fibril.skin.ensemble.Threads;
import java.util.random.RandomGenerator;

/**
 * Metropolis moves of particles at one temperature.
 *
 * <ul>
 *   <li>θ' = θ + s C ξ, with C the Cholesky factor of the particles' covariance and s adapted from sweep to sweep;
 *   <li>another draw j', from {@code q(j) = ½/N + ½ (share of particles that sat on j when the stage began)}: any draw can be
 *       reached, and those that already fit are offered more often. The acceptance carries q(j)/q(j').
 * </ul>
 */
final class Moves {

    private static final double WANTED = 0.25;

    /** Sweeps are enough when one particle in a hundred would sit still through all of them. */
    private static final double LEFT_UNMOVED = 0.01;

    private static final long SWEEPING = 3;

    /** Shares of moves taken, and how many sweeps there were. */
    record Taken(double theta, double draw, int sweeps) {}

    private final PriorDensity prior;
    private final LogLikelihood likelihood;
    private final int ensemble;
    private final SmcSettings settings;
    private double logScale;

    Moves(PriorDensity prior, LogLikelihood likelihood, int ensemble, SmcSettings settings) {
        this.prior = prior;
        this.likelihood = likelihood;
        this.ensemble = ensemble;
        this.settings = settings;
        this.logScale = Math.log(2.38 / Math.sqrt(prior.dimension()));
    }

    /** Moves the particles in place. */
    Taken sweep(Particles particles, double temperature, int stage) {
        double[][] step = Covariance.factor(particles);
        int[] homes = particles.draws();
        double[] offered = offered(homes);
        int sweeps = settings.mostSweeps();
        double theta = 0;
        double draw = 0;
        int done = 0;
        while (done < sweeps) {
            Round round = new Round(particles, temperature, step, homes, offered);
            round.run(stage, done);
            theta += round.thetaShare();
            draw += round.drawShare();
            logScale += round.thetaShare() - WANTED;
            done++;
            sweeps = enough(ensemble == 1 ? theta / done : Math.min(theta, draw) / done);
        }
        return new Taken(theta / done, draw / done, done);
    }

    private int enough(double accepted) {
        if (!(accepted > 0)) return settings.mostSweeps();
        double needed = accepted >= 1 ? 1 : Math.ceil(Math.log(LEFT_UNMOVED) / Math.log1p(-accepted));
        return (int) Math.min(settings.mostSweeps(), Math.max(settings.fewestSweeps(), needed));
    }

    private double[] offered(int[] homes) {
        double[] share = new double[ensemble];
        java.util.Arrays.fill(share, 0.5 / ensemble);
        for (int home : homes) share[home] += 0.5 / homes.length;
        return share;
    }

    /** One sweep over all particles. */
    private final class Round {

        private final Particles particles;
        private final double temperature;
        private final double[][] step;
        private final int[] homes;
        private final double[] offered;
        private final boolean[] thetaTaken;
        private final boolean[] drawTaken;

        Round(Particles particles, double temperature, double[][] step, int[] homes, double[] offered) {
            this.particles = particles;
            this.temperature = temperature;
            this.step = step;
            this.homes = homes;
            this.offered = offered;
            this.thetaTaken = new boolean[particles.count()];
            this.drawTaken = new boolean[particles.count()];
        }

        void run(int stage, int sweep) {
            double scale = Math.exp(logScale);
            Threads.share(particles.count(), settings.threads(), i -> {
                RandomGenerator dice = Dice.of(settings.seed(), SWEEPING, stage, sweep, i);
                thetaTaken[i] = moveTheta(i, scale, dice);
                if (ensemble > 1) drawTaken[i] = moveDraw(i, dice);
            });
        }

        private boolean moveTheta(int i, double scale, RandomGenerator dice) {
            double[] from = particles.theta(i);
            double[] to = from.clone();
            for (int column = 0; column < from.length; column++) {
                double z = scale * dice.nextGaussian();
                for (int row = column; row < from.length; row++) to[row] += step[row][column] * z;
            }
            double u = Dice.open(dice);
            double logPrior = prior.log(to);
            if (!(logPrior > Double.NEGATIVE_INFINITY)) return false;
            double logLikelihood = likelihood.at(particles.draw(i), to);
            double ratio = logPrior - particles.logPrior(i) + tempered(logLikelihood, i);
            if (!(Math.log(u) < ratio)) return false;
            particles.set(i, particles.draw(i), to, logPrior, logLikelihood);
            return true;
        }

        private boolean moveDraw(int i, RandomGenerator dice) {
            int from = particles.draw(i);
            int to = dice.nextDouble() < 0.5 ? dice.nextInt(ensemble) : homes[dice.nextInt(homes.length)];
            double u = Dice.open(dice);
            if (to == from) return false;
            double logLikelihood = likelihood.at(to, particles.theta(i));
            double ratio = tempered(logLikelihood, i) + Math.log(offered[from] / offered[to]);
            if (!(Math.log(u) < ratio)) return false;
            particles.set(i, to, particles.theta(i), particles.logPrior(i), logLikelihood);
            return true;
        }

        private double tempered(double logLikelihood, int i) {
            return temperature * (logLikelihood - particles.logLikelihood(i));
        }

        double thetaShare() {
            return share(thetaTaken);
        }

        double drawShare() {
            return share(drawTaken);
        }

        private double share(boolean[] taken) {
            int count = 0;
            for (boolean each : taken) if (each) count++;
            return (double) count / taken.length;
        }
    }
}
