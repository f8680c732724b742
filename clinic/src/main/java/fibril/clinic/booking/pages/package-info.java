/** The calendar's pages. */
@NullMarked
package fibril.clinic.booking.pages;

import org.jspecify.annotations.NullMarked;
