@NullMarked
package fibril.clinic.booking;

import org.jspecify.annotations.NullMarked;
