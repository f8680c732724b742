package fibril.clinic.vault;

import java.util.Collection;

/** Takes files out of the vault once the rows that spoke of them are gone for good. */
public interface Forgets {

    /** Of these names those go that no row speaks of any more; the rows must have been changed before. */
    int nowUnspoken(Collection<String> names);
}
