@NullMarked
package fibril.clinic.recover.store;

import org.jspecify.annotations.NullMarked;
