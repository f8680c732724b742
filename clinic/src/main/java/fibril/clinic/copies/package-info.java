/** Copies a practice makes of itself: when, where to, how many are kept, and whether one could be laid out again. */
@NullMarked
package fibril.clinic.copies;

import org.jspecify.annotations.NullMarked;
