@NullMarked
package fibril.atlas;

import org.jspecify.annotations.NullMarked;
