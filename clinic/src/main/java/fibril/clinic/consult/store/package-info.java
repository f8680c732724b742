/** SQL of the consultation room. */
@NullMarked
package fibril.clinic.consult.store;

import org.jspecify.annotations.NullMarked;
