/** The colour chart in a photograph: where its patches lie and what the camera wrote for them. */
@NullMarked
package fibril.photo.chart;

import org.jspecify.annotations.NullMarked;
