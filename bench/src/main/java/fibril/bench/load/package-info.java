/** How fast a running practice answers over HTTP. Nothing here ships. */
@NullMarked
package fibril.bench.load;

import org.jspecify.annotations.NullMarked;
