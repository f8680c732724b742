@NullMarked
package fibril.photo.gate;

import org.jspecify.annotations.NullMarked;
