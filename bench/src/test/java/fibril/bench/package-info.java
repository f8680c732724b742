@NullMarked
package fibril.bench;

import org.jspecify.annotations.NullMarked;
