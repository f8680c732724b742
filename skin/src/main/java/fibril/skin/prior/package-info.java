/** What is known of one number before any trial is looked at: a middle, a spread, bounds, and where they come from. */
@NullMarked
package fibril.skin.prior;

import org.jspecify.annotations.NullMarked;
