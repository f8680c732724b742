/** Facts with sources. Every record says where it comes from and how far it may be trusted. */
@NullMarked
package fibril.atlas;

import org.jspecify.annotations.NullMarked;
