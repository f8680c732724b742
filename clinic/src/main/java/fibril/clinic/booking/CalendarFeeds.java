package fibril.clinic.booking;

import java.util.Optional;
import java.util.UUID;

/** The feeds of those who can be booked, one for each at most. */
public interface CalendarFeeds {

    /** Keeps a new feed, or its next version; throws StaleVersion when that version exists. */
    void add(CalendarFeed feed);

    Optional<CalendarFeed> ofStaff(UUID staff);

    /** The feed whose newest token this is; a token that was replaced or revoked finds nothing. */
    Optional<CalendarFeed> withToken(FeedToken token);
}
