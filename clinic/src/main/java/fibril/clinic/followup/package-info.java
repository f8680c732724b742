/**
 * What comes next: sessions bought, used and left, and everything that falls due by itself. Nothing here is planned by
 * hand; a due item follows from the records and the day, and goes away when what it asks for is on record.
 */
@NullMarked
package fibril.clinic.followup;

import org.jspecify.annotations.NullMarked;
