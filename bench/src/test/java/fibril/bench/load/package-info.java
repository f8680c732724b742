/** What a measured pair of answers says. */
@NullMarked
package fibril.bench.load;

import org.jspecify.annotations.NullMarked;
