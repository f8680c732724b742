/** Many possible skins: draws from what is known of each parameter, weights, quantiles. */
@NullMarked
package fibril.skin.ensemble;

import org.jspecify.annotations.NullMarked;
