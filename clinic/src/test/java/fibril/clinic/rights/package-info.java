@NullMarked
package fibril.clinic.rights;

import org.jspecify.annotations.NullMarked;
