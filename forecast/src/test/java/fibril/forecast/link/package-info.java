@NullMarked
package fibril.forecast.link;

import org.jspecify.annotations.NullMarked;
