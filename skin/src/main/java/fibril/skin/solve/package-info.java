/** Carrying the healing equations forward in time, for one person or for many at once. */
@NullMarked
package fibril.skin.solve;

import org.jspecify.annotations.NullMarked;
