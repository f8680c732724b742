/** The forecast and its calibration on the command line. */
@NullMarked
package fibril.app.forecast;

import org.jspecify.annotations.NullMarked;
