/** The days after: barrier and redness, in closed form. */
@NullMarked
package fibril.skin.recovery;

import org.jspecify.annotations.NullMarked;
