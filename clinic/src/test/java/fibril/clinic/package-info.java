@NullMarked
package fibril.clinic;

import org.jspecify.annotations.NullMarked;
