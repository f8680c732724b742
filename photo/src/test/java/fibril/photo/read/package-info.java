@NullMarked
package fibril.photo.read;

import org.jspecify.annotations.NullMarked;
