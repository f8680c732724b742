/** What a comparison answers, and the noise it is held against. */
@NullMarked
package fibril.photo;

import org.jspecify.annotations.NullMarked;
