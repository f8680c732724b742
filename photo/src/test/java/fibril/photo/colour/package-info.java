@NullMarked
package fibril.photo.colour;

import org.jspecify.annotations.NullMarked;
