/** The client's own pages that know of the calendar: her appointments, and what comes before a visit. */
@NullMarked
package fibril.clinic.booking.pages.my;

import org.jspecify.annotations.NullMarked;
