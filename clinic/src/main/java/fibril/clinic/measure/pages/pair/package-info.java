/** Two photographs beside each other: how they are chosen, looked at and measured. */
@NullMarked
package fibril.clinic.measure.pages.pair;

import org.jspecify.annotations.NullMarked;
