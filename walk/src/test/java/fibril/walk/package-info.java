/** A client's whole course, walked in a real browser against the real application. */
@NullMarked
package fibril.walk;

import org.jspecify.annotations.NullMarked;
