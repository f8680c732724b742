@NullMarked
package fibril.clinic.recover.pages;

import org.jspecify.annotations.NullMarked;
