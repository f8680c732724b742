/**
 * Made-up skin with known truth, to test measures on. It is drawn by the same few words a dermatologist would use (pores,
 * lines, spots, redness, melanin) and photographed by a made-up camera. No figure from it says how well anything works on
 * people.
 */
@NullMarked
package fibril.photo.phantom;

import org.jspecify.annotations.NullMarked;
