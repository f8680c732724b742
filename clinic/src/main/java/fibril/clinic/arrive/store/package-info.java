@NullMarked
package fibril.clinic.arrive.store;

import org.jspecify.annotations.NullMarked;
