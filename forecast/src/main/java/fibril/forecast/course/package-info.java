/** A course as plain numbers: how thick the skin is, what the needles do, how many possible skins heal. */
@NullMarked
package fibril.forecast.course;

import org.jspecify.annotations.NullMarked;
