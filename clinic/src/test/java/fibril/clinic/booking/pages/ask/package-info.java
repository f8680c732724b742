@NullMarked
package fibril.clinic.booking.pages.ask;

import org.jspecify.annotations.NullMarked;
