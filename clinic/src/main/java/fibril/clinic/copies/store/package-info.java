@NullMarked
package fibril.clinic.copies.store;

import org.jspecify.annotations.NullMarked;
