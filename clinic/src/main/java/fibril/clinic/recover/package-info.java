/**
 * What happens after a session: the sheet that goes home with the client, the check-ins, and the flags that stand until
 * somebody has acted. Signs and times are the atlas's; this room only judges by them.
 */
@NullMarked
package fibril.clinic.recover;

import org.jspecify.annotations.NullMarked;
