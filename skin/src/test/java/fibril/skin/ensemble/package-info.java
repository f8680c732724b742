/** Draws, weights and quantiles. */
@NullMarked
package fibril.skin.ensemble;

import org.jspecify.annotations.NullMarked;
