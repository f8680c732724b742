/** What a person may ask of the practice about herself: to have all that is kept of her. */
@NullMarked
package fibril.clinic.rights;

import org.jspecify.annotations.NullMarked;
