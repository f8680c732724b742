/** From the bytes of a file to upright sRGB pixels, or the reason why not. */
@NullMarked
package fibril.photo.read;

import org.jspecify.annotations.NullMarked;
