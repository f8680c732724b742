@NullMarked
package fibril.clinic.practice.store;

import org.jspecify.annotations.NullMarked;
