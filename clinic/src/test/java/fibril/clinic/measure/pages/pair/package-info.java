@NullMarked
package fibril.clinic.measure.pages.pair;

import org.jspecify.annotations.NullMarked;
