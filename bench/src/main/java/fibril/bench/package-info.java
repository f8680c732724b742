/** Races the skin model against independent solvers. Run by hand; nothing here ships. */
@NullMarked
package fibril.bench;

import org.jspecify.annotations.NullMarked;
