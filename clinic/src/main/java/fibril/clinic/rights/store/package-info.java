@NullMarked
package fibril.clinic.rights.store;

import org.jspecify.annotations.NullMarked;
