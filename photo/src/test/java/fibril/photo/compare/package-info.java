@NullMarked
package fibril.photo.compare;

import org.jspecify.annotations.NullMarked;
