/** The 468 points of a face: its regions, its pose, its skin. */
@NullMarked
package fibril.photo.face;

import org.jspecify.annotations.NullMarked;
