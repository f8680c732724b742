/** Distributions and what a prior may say. */
@NullMarked
package fibril.skin.prior;

import org.jspecify.annotations.NullMarked;
