@NullMarked
package fibril.clinic.vault;

import org.jspecify.annotations.NullMarked;
