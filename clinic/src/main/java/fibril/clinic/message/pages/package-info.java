@NullMarked
package fibril.clinic.message.pages;

import org.jspecify.annotations.NullMarked;
