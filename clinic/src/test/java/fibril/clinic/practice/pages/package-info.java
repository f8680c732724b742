@NullMarked
package fibril.clinic.practice.pages;

import org.jspecify.annotations.NullMarked;
