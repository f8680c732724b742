/**
 * Equations written down once, as small trees, and what can be made of them: derivatives, elimination, Java, C, SBML.
 *
 * <p>Only as much algebra as rate equations need. A definition is kept apart from the equations that use it, so that
 * what is computed once in the mathematics is computed once in the code.
 */
@NullMarked
package fibril.skin.symbols;

import org.jspecify.annotations.NullMarked;
