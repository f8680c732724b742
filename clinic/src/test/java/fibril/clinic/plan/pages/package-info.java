@NullMarked
package fibril.clinic.plan.pages;

import org.jspecify.annotations.NullMarked;
