@NullMarked
package fibril.clinic.consult;

import org.jspecify.annotations.NullMarked;
