@NullMarked
package fibril;

import org.jspecify.annotations.NullMarked;
