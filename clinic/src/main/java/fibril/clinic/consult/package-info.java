/**
 * The consultation: what a client wants, what speaks against it or for waiting, and what the evidence says. Rules are
 * data of the atlas; this room applies them to answers and days.
 */
@NullMarked
package fibril.clinic.consult;

import org.jspecify.annotations.NullMarked;
