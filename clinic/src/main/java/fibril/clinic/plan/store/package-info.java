@NullMarked
package fibril.clinic.plan.store;

import org.jspecify.annotations.NullMarked;
