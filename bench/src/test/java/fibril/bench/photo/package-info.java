/** The arithmetic behind bands from few pairs. */
@NullMarked
package fibril.bench.photo;

import org.jspecify.annotations.NullMarked;
