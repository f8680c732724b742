/** Learning from trials: sequential Monte Carlo, scores of forecasts, checks that calibration holds. */
@NullMarked
package fibril.skin.fit;

import org.jspecify.annotations.NullMarked;
