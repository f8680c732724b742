/** What the needles do in the moment: how many punctures, how deep, what share of the skin at each depth is hurt. */
@NullMarked
package fibril.skin.needling;

import org.jspecify.annotations.NullMarked;
