@NullMarked
package fibril.clinic.followup.pages;

import org.jspecify.annotations.NullMarked;
