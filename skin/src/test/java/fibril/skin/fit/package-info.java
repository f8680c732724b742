/** Learning that must find what is there, and notice when it can not. */
@NullMarked
package fibril.skin.fit;

import org.jspecify.annotations.NullMarked;
