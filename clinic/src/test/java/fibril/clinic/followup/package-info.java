@NullMarked
package fibril.clinic.followup;

import org.jspecify.annotations.NullMarked;
