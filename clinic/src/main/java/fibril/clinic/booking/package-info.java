/**
 * When clients come, to whom and where. An appointment takes time of a practitioner, a room, a handpiece and of the client
 * herself, and none of them twice. Whether she may be needled on a day is the screening room's to say.
 */
@NullMarked
package fibril.clinic.booking;

import org.jspecify.annotations.NullMarked;
