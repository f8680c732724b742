/** How commands are asked and how they refuse. */
@NullMarked
package fibril.app.request;

import org.jspecify.annotations.NullMarked;
