@NullMarked
package fibril.clinic.measure.store;

import org.jspecify.annotations.NullMarked;
