@NullMarked
package fibril.clinic.rights.pages;

import org.jspecify.annotations.NullMarked;
