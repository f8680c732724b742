/** Pages of the consultation room. */
@NullMarked
package fibril.clinic.consult.pages;

import org.jspecify.annotations.NullMarked;
