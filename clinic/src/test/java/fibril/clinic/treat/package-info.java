@NullMarked
package fibril.clinic.treat;

import org.jspecify.annotations.NullMarked;
