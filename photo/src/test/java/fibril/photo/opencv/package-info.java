@NullMarked
package fibril.photo.opencv;

import org.jspecify.annotations.NullMarked;
