@NullMarked
package fibril.photo.portrait;

import org.jspecify.annotations.NullMarked;
