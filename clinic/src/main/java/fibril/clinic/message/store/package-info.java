@NullMarked
package fibril.clinic.message.store;

import org.jspecify.annotations.NullMarked;
