/** The form in which people who are no clients yet ask for an appointment, and the desk that answers it. */
@NullMarked
package fibril.clinic.booking.pages.ask;

import org.jspecify.annotations.NullMarked;
