/**
 * The session as it was done: what was in the hand, what was done to which zone, how the skin answered, and what is
 * still missing in the record. With the stock and the handpieces it draws on, and the photographs taken.
 */
@NullMarked
package fibril.clinic.treat;

import org.jspecify.annotations.NullMarked;
