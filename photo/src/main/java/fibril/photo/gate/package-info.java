/** What a photograph must keep to before a figure is taken from it, and what to do when it does not. */
@NullMarked
package fibril.photo.gate;

import org.jspecify.annotations.NullMarked;
