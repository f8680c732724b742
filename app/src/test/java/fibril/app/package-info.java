@NullMarked
package fibril.app;

import org.jspecify.annotations.NullMarked;
