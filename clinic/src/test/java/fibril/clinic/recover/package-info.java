@NullMarked
package fibril.clinic.recover;

import org.jspecify.annotations.NullMarked;
