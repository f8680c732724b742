package fibril.skin.solve;

/**
 * The coefficients of RODAS4, a Rosenbrock method of six stages and order 4 with an embedded method of order 3 and a
 * continuous output of order 3; L-stable, and every stage solves with the same matrix.
 *
 * <p>With {@code E = I/(hγ) − J}: {@code E kᵢ = f(y + Σ aᵢⱼ kⱼ) + Σ (cᵢⱼ/h) kⱼ}; the fifth stage adds up to the
 * embedded solution and the sixth is its error. Source: E. Hairer, G. Wanner, Solving Ordinary Differential Equations
 * II, 2nd ed., section IV.7, and their code RODAS (method 1).
 */
final class Rodas {

    static final double GAMMA = 0.25;

    static final double A21 = 1.544000000000000;
    static final double A31 = 0.9466785280815826;
    static final double A32 = 0.2557011698983284;
    static final double A41 = 3.314825187068521;
    static final double A42 = 2.896124015972201;
    static final double A43 = 0.9986419139977817;
    static final double A51 = 1.221224509226641;
    static final double A52 = 6.019134481288629;
    static final double A53 = 12.53708332932087;
    static final double A54 = -0.6878860361058950;

    static final double C21 = -5.6688;
    static final double C31 = -2.430093356833875;
    static final double C32 = -0.2063599157091915;
    static final double C41 = -0.1073529058151375;
    static final double C42 = -9.594562251023355;
    static final double C43 = -20.47028614809616;
    static final double C51 = 7.496443313967647;
    static final double C52 = -10.24680431464352;
    static final double C53 = -33.99990352819905;
    static final double C54 = 11.70890893206160;
    static final double C61 = 8.083246795921522;
    static final double C62 = -7.981132988064893;
    static final double C63 = -31.52159432874371;
    static final double C64 = 16.31930543123136;
    static final double C65 = -6.058818238834054;

    static final double D21 = 10.12623508344586;
    static final double D22 = -7.487995877610167;
    static final double D23 = -34.80091861555747;
    static final double D24 = -7.992771707568823;
    static final double D25 = 1.025137723295662;
    static final double D31 = -0.6762803392806898;
    static final double D32 = 6.087714651680015;
    static final double D33 = 16.43084320892478;
    static final double D34 = 24.76722511418386;
    static final double D35 = -6.594389125716872;

    private Rodas() {}
}
