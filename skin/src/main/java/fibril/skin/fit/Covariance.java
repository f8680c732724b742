package fibril.skin.fit;

/** How the particles spread, as a lower triangular factor C with C Cᵀ the covariance of θ. */
final class Covariance {

    /** Added to each variance, as a share of it, so that particles that lie on a line still move off it. */
    private static final double LOOSE = 1e-9;

    private Covariance() {}

    static double[][] factor(Particles particles) {
        return cholesky(of(particles));
    }

    private static double[][] of(Particles particles) {
        int dimension = particles.theta(0).length;
        double[] mean = new double[dimension];
        for (int i = 0; i < particles.count(); i++) {
            for (int d = 0; d < dimension; d++) mean[d] += particles.theta(i)[d] / particles.count();
        }
        double[][] covariance = new double[dimension][dimension];
        for (int i = 0; i < particles.count(); i++) {
            double[] theta = particles.theta(i);
            for (int a = 0; a < dimension; a++) {
                for (int b = 0; b <= a; b++) {
                    covariance[a][b] += (theta[a] - mean[a]) * (theta[b] - mean[b]) / particles.count();
                }
            }
        }
        return covariance;
    }

    private static double[][] cholesky(double[][] covariance) {
        int dimension = covariance.length;
        double[][] factor = new double[dimension][dimension];
        for (int a = 0; a < dimension; a++) {
            for (int b = 0; b <= a; b++) {
                double rest = covariance[a][b];
                for (int k = 0; k < b; k++) rest -= factor[a][k] * factor[b][k];
                if (a == b) factor[a][a] = Math.sqrt(Math.max(rest, LOOSE * covariance[a][a] + Double.MIN_NORMAL));
                else factor[a][b] = rest / factor[b][b];
            }
        }
        return factor;
    }
}
