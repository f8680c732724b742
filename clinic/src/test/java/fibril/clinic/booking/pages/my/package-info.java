@NullMarked
package fibril.clinic.booking.pages.my;

import org.jspecify.annotations.NullMarked;
