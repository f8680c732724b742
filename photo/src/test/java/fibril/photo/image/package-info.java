@NullMarked
package fibril.photo.image;

import org.jspecify.annotations.NullMarked;
