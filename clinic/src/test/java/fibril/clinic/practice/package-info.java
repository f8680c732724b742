@NullMarked
package fibril.clinic.practice;

import org.jspecify.annotations.NullMarked;
