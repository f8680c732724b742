/** What to expect of a course: a plan is resolved through the atlas, computed by the skin model, and answered in intervals. */
@NullMarked
package fibril.forecast;

import org.jspecify.annotations.NullMarked;
