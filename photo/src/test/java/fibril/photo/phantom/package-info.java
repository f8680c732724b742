@NullMarked
package fibril.photo.phantom;

import org.jspecify.annotations.NullMarked;
