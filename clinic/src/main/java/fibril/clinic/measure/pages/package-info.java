@NullMarked
package fibril.clinic.measure.pages;

import org.jspecify.annotations.NullMarked;
