@NullMarked
package fibril.photo.align;

import org.jspecify.annotations.NullMarked;
