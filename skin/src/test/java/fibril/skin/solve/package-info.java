/** What the solver must do, and what others published. */
@NullMarked
package fibril.skin.solve;

import org.jspecify.annotations.NullMarked;
