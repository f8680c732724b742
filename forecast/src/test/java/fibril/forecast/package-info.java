@NullMarked
package fibril.forecast;

import org.jspecify.annotations.NullMarked;
