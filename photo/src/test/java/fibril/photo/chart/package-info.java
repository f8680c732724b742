@NullMarked
package fibril.photo.chart;

import org.jspecify.annotations.NullMarked;
