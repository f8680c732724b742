@NullMarked
package fibril.photo.maps;

import org.jspecify.annotations.NullMarked;
