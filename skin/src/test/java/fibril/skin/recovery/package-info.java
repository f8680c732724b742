/** What must hold in the days after. */
@NullMarked
package fibril.skin.recovery;

import org.jspecify.annotations.NullMarked;
