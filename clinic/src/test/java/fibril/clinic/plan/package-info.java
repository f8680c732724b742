@NullMarked
package fibril.clinic.plan;

import org.jspecify.annotations.NullMarked;
