/** Clients, visits, notes and photographs in from the files of other products, by the command line. */
@NullMarked
package fibril.app.arriving;

import org.jspecify.annotations.NullMarked;
