/**
 * Colour as numbers: from what a camera wrote to light, from light to what people see, and the chart that joins them.
 * Colours are records of doubles; whole planes are floats.
 */
@NullMarked
package fibril.photo.colour;

import org.jspecify.annotations.NullMarked;
