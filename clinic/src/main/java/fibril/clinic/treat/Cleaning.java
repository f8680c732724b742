package fibril.clinic.treat;

import java.time.Instant;
import java.util.UUID;

/** That a handpiece was cleaned, by whom and how. */
public record Cleaning(UUID id, UUID handpiece, Instant at, UUID by, String how) {}
