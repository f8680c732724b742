@NullMarked
package fibril.clinic.recover.pages.link;

import org.jspecify.annotations.NullMarked;
