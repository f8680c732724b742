@NullMarked
package fibril.clinic.followup.store;

import org.jspecify.annotations.NullMarked;
