package fibril.clinic.booking.store;

import static fibril.clinic.database.schema.Tables.CALENDAR_FEED;

import fibril.clinic.booking.CalendarFeed;
import fibril.clinic.booking.CalendarFeeds;
import fibril.clinic.booking.FeedToken;
import fibril.clinic.database.Versions;
import fibril.clinic.database.schema.tables.records.CalendarFeedRecord;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Feeds in SQL. */
@Repository
public class SqlCalendarFeeds implements CalendarFeeds {

    private final DSLContext db;
    private final Versions<CalendarFeedRecord> versions;

    public SqlCalendarFeeds(DSLContext db) {
        this.db = db;
        this.versions = new Versions<>(db, CALENDAR_FEED, "calendar feed");
    }

    @Override
    public void add(CalendarFeed feed) {
        CalendarFeedRecord row = versions.row(feed.staff(), feed.provenance());
        row.set(CALENDAR_FEED.TOKEN_HASH, feed.tokenHash());
        versions.add(row);
    }

    @Override
    public Optional<CalendarFeed> ofStaff(UUID staff) {
        return newest(CALENDAR_FEED.ID.eq(staff));
    }

    @Override
    public Optional<CalendarFeed> withToken(FeedToken token) {
        return newest(CALENDAR_FEED.TOKEN_HASH.eq(token.hash()));
    }

    private Optional<CalendarFeed> newest(Condition wanted) {
        return db.selectFrom(CALENDAR_FEED)
                .where(wanted)
                .and(versions.isNewest())
                .fetchOptional(row -> new CalendarFeed(row.getId(), row.getTokenHash(), Versions.provenance(row)));
    }
}
