@NullMarked
package fibril.clinic.database;

import org.jspecify.annotations.NullMarked;
