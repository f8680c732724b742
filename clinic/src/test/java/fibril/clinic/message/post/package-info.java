@NullMarked
package fibril.clinic.message.post;

import org.jspecify.annotations.NullMarked;
