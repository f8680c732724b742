/** The long form of the tests on made-up skin: where the bands of last resort come from. */
@NullMarked
package fibril.bench.photo;

import org.jspecify.annotations.NullMarked;
