/** Makes valid things for tests of every room: real databases first of all. */
@NullMarked
package fibril.clinic.testkit;

import org.jspecify.annotations.NullMarked;
