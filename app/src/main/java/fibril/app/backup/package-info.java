/** Copies of a whole practice: made while it runs, sealed, looked over, laid out again. */
@NullMarked
package fibril.app.backup;

import org.jspecify.annotations.NullMarked;
