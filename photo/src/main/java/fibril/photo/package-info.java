/** Measuring skin on ordinary photographs taken before and after: the same places in both, against the person's own noise. */
@NullMarked
package fibril.photo;

import org.jspecify.annotations.NullMarked;
