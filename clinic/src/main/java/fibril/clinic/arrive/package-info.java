/**
 * What comes with a file of another product: clients, visits, notes and photographs, read, looked over, taken in whole and
 * taken back whole. A {@link fibril.clinic.arrive.ForeignSheet} is the file, a {@link fibril.clinic.arrive.Draft} what would
 * come of it, an {@link fibril.clinic.arrive.Arrival} what did.
 */
@NullMarked
package fibril.clinic.arrive;

import org.jspecify.annotations.NullMarked;
