@NullMarked
package fibril.clinic.plan.pages.forecast;

import org.jspecify.annotations.NullMarked;
