/** The way from two photographs to a card: reads, lays over one another, measures, draws. */
@NullMarked
package fibril.photo.compare;

import org.jspecify.annotations.NullMarked;
