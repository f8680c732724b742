/** The owner’s pages of arriving, and what a client’s page tells of it. */
@NullMarked
package fibril.clinic.arrive.pages;

import org.jspecify.annotations.NullMarked;
