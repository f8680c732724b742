@NullMarked
package fibril.clinic.treat.pages;

import org.jspecify.annotations.NullMarked;
