/** People who come with a file of another product: read, looked over, taken in whole, and taken back whole. */
@NullMarked
package fibril.clinic.arrive;

import org.jspecify.annotations.NullMarked;
