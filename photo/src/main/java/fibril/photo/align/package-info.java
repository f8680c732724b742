/** One photograph laid over the other. */
@NullMarked
package fibril.photo.align;

import org.jspecify.annotations.NullMarked;
