package fibril.clinic.consult;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** When an area was last needled here. The treatment room knows. */
public interface LastNeedling {

    Optional<LocalDate> lastOn(UUID client, String area);
}
