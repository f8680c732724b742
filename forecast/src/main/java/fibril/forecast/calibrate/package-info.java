/** Learning the links from the trials, and saying how well that went. */
@NullMarked
package fibril.forecast.calibrate;

import org.jspecify.annotations.NullMarked;
