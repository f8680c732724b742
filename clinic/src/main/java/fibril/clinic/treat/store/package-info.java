@NullMarked
package fibril.clinic.treat.store;

import org.jspecify.annotations.NullMarked;
