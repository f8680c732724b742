@NullMarked
package fibril.clinic.arrive;

import org.jspecify.annotations.NullMarked;
