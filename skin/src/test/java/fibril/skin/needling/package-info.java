/** What must hold for needles, whatever the settings. */
@NullMarked
package fibril.skin.needling;

import org.jspecify.annotations.NullMarked;
