/** A whole practice out into files that any product can read, and in again from them. */
@NullMarked
package fibril.app.leaving;

import org.jspecify.annotations.NullMarked;
