@NullMarked
package fibril.clinic.copies;

import org.jspecify.annotations.NullMarked;
