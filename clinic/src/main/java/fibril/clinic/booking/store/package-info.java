/** The calendar in SQL. */
@NullMarked
package fibril.clinic.booking.store;

import org.jspecify.annotations.NullMarked;
