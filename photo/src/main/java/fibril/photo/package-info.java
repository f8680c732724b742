/** Measuring skin on ordinary photographs taken before and after: the same places in both, against the noise of photographs. */
@NullMarked
package fibril.photo;

import org.jspecify.annotations.NullMarked;
