/** Clients: who they are, told apart from others of the same name, and the corridor they walk. */
@NullMarked
package fibril.clinic.people;

import org.jspecify.annotations.NullMarked;
