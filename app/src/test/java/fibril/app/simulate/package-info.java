/** What the command line must say about one skin. */
@NullMarked
package fibril.app.simulate;

import org.jspecify.annotations.NullMarked;
