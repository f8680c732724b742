@NullMarked
package fibril.photo.face;

import org.jspecify.annotations.NullMarked;
