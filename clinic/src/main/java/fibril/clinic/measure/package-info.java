@NullMarked
package fibril.clinic.measure;

import org.jspecify.annotations.NullMarked;
