@NullMarked
package fibril.clinic.people;

import org.jspecify.annotations.NullMarked;
