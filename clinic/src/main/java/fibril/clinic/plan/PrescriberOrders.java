package fibril.clinic.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Prescribers' orders, for one course or standing. */
public interface PrescriberOrders {

    /** Keeps a new order, or the next version of one; throws StaleVersion when that version exists. */
    void add(PrescriberOrder order);

    Optional<PrescriberOrder> find(UUID id);

    /** Newest first. */
    List<PrescriberOrder> ofCourse(UUID course);

    /** Newest first. */
    List<PrescriberOrder> standing();
}
