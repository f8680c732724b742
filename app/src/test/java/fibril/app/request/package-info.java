@NullMarked
package fibril.app.request;

import org.jspecify.annotations.NullMarked;
