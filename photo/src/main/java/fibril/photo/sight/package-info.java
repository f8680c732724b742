/** What is asked of a library of computer vision, in our own words: the one that answers can be another one day. */
@NullMarked
package fibril.photo.sight;

import org.jspecify.annotations.NullMarked;
