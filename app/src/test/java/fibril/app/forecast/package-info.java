@NullMarked
package fibril.app.forecast;

import org.jspecify.annotations.NullMarked;
