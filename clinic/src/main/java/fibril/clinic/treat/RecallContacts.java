package fibril.clinic.treat;

import java.util.List;

/** Who was told of which recall. */
public interface RecallContacts {

    void add(RecallContact contact);

    /** Newest first; upper and lower case alike. */
    List<RecallContact> ofLot(String lot);
}
