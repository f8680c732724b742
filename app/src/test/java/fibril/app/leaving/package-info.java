@NullMarked
package fibril.app.leaving;

import org.jspecify.annotations.NullMarked;
