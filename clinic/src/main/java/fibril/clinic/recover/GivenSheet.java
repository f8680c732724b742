package fibril.clinic.recover;

import fibril.atlas.DepthClass;
import java.time.Instant;
import java.util.UUID;

/**
 * That the after-care sheet went to the client. With the session's version, the atlas's and the sheet's own the very
 * words can be made again. {@code countedFrom} is the end of the session, from which its hours run.
 */
public record GivenSheet(
        UUID id,
        UUID client,
        UUID session,
        int sessionVersion,
        int sheetVersion,
        String atlasVersion,
        DepthClass depth,
        Instant countedFrom,
        How how,
        Instant at,
        UUID by) {

    public enum How {
        PRINTED,
        SENT,
        READ_TOGETHER
    }
}
