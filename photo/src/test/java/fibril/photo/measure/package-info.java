@NullMarked
package fibril.photo.measure;

import org.jspecify.annotations.NullMarked;
