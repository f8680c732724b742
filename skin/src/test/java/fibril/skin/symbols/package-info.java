/** What the algebra must do. */
@NullMarked
package fibril.skin.symbols;

import org.jspecify.annotations.NullMarked;
