@NullMarked
package fibril.app.backup;

import org.jspecify.annotations.NullMarked;
