@NullMarked
package fibril.clinic.people.pages;

import org.jspecify.annotations.NullMarked;
