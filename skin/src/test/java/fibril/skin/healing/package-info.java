/** What must hold for healing, whatever the parameters. */
@NullMarked
package fibril.skin.healing;

import org.jspecify.annotations.NullMarked;
