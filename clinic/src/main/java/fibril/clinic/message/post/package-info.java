/** How messages leave the house: the round that sends them, and its ways by e-mail and SMS. */
@NullMarked
package fibril.clinic.message.post;

import org.jspecify.annotations.NullMarked;
