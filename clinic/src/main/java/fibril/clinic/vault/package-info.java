/** Pictures and signatures on disk, encrypted; the key lies outside the data folder. */
@NullMarked
package fibril.clinic.vault;

import org.jspecify.annotations.NullMarked;
