@NullMarked
package fibril.forecast.evidence;

import org.jspecify.annotations.NullMarked;
