@NullMarked
package fibril.clinic.message;

import org.jspecify.annotations.NullMarked;
