/** Twelve states of a slab of dermis that heals, as deviations from rest, and their equations. */
@NullMarked
package fibril.skin.healing;

import org.jspecify.annotations.NullMarked;
