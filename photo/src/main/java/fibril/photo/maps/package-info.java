/** Pictures of change, drawn the same way for every patient. */
@NullMarked
package fibril.photo.maps;

import org.jspecify.annotations.NullMarked;
