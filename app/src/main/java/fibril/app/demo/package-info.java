/** A made-up practice to look around in. Nobody in it exists. */
@NullMarked
package fibril.app.demo;

import org.jspecify.annotations.NullMarked;
