/**
 * Messages that leave the house: reminders, links and alerts. Each is on record before it is sent, once for one event,
 * and goes only where somebody agreed to get it.
 */
@NullMarked
package fibril.clinic.message;

import org.jspecify.annotations.NullMarked;
