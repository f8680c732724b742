/** From new collagen to what a rater sees: the share of the trouble that goes, on whatever scale it is graded. */
@NullMarked
package fibril.forecast.link;

import org.jspecify.annotations.NullMarked;
