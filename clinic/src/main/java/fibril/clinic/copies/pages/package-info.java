@NullMarked
package fibril.clinic.copies.pages;

import org.jspecify.annotations.NullMarked;
