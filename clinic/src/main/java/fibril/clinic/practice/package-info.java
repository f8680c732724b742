/** The practice itself: staff, roles, settings, audit. Left of every room. */
@NullMarked
package fibril.clinic.practice;

import org.jspecify.annotations.NullMarked;
