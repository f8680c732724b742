/** Pictures as planes of plain floats, and the parts of them that are looked at. No file, no native memory, no colour science. */
@NullMarked
package fibril.photo.image;

import org.jspecify.annotations.NullMarked;
