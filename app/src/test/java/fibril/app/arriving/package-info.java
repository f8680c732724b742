@NullMarked
package fibril.app.arriving;

import org.jspecify.annotations.NullMarked;
