@NullMarked
package fibril.clinic.people.store;

import org.jspecify.annotations.NullMarked;
