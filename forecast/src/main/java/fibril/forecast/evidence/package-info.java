/** The trials of the atlas as the fit reads them: which rows, how, and why the others are left out. */
@NullMarked
package fibril.forecast.evidence;

import org.jspecify.annotations.NullMarked;
