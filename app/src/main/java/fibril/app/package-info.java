/** Wiring, start and command line: the only place that knows everything. */
@NullMarked
package fibril.app;

import org.jspecify.annotations.NullMarked;
