/**
 * Figures of skin from two pictures of the same places. Everything here takes light (calibrated, registered, of one
 * sharpness) and gives numbers; lengths are in mm of skin.
 */
@NullMarked
package fibril.photo.measure;

import org.jspecify.annotations.NullMarked;
