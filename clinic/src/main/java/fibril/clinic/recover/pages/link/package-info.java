/** The link a client takes home: how it is made and ended here, and the pages it opens there. */
@NullMarked
package fibril.clinic.recover.pages.link;

import org.jspecify.annotations.NullMarked;
