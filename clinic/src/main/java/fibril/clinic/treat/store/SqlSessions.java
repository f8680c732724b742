package fibril.clinic.treat.store;

import static fibril.clinic.database.schema.Tables.SESSION_LOT;
import static fibril.clinic.database.schema.Tables.SESSION_ZONE;
import static fibril.clinic.database.schema.Tables.STOCK_LOT;
import static fibril.clinic.database.schema.Tables.TREATMENT_SESSION;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import fibril.clinic.treat.Session;
import fibril.clinic.treat.Sessions;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SortField;

/** Sessions in SQL: every version a row with its own zones and lots, the newest is the session. */
public class SqlSessions implements Sessions {

    private final DSLContext db;
    private final SessionRows rows;
    private final UnfinishedSessions unfinished;

    public SqlSessions(DSLContext db) {
        this.db = db;
        this.rows = new SessionRows(db);
        this.unfinished = new UnfinishedSessions(db);
    }

    @Override
    public void add(Session session) {
        rows.insert(session);
        unfinished.lookAgainAt(session.id());
    }

    @Override
    public Optional<Session> find(UUID id) {
        return newest(TREATMENT_SESSION.ID.eq(id), TREATMENT_SESSION.VERSION.desc()).stream()
                .findFirst();
    }

    @Override
    public List<Session> versions(UUID id) {
        return rows.sessions(db.selectFrom(TREATMENT_SESSION)
                .where(TREATMENT_SESSION.ID.eq(id))
                .orderBy(TREATMENT_SESSION.VERSION.desc())
                .fetch());
    }

    @Override
    public List<Session> ofClient(UUID client) {
        return newest(TREATMENT_SESSION.CLIENT.eq(client), TREATMENT_SESSION.STARTED_AT.desc());
    }

    @Override
    public List<Session> ofCourses(Collection<UUID> courses) {
        return newest(TREATMENT_SESSION.COURSE.in(courses), TREATMENT_SESSION.STARTED_AT.asc());
    }

    @Override
    public List<Session> startedBetween(Instant from, Instant until) {
        return newest(
                TREATMENT_SESSION.STARTED_AT.ge(from).and(TREATMENT_SESSION.STARTED_AT.lt(until)),
                TREATMENT_SESSION.STARTED_AT.asc());
    }

    @Override
    public List<Session> unfinished() {
        return newest(TREATMENT_SESSION.ID.in(unfinished.ids()), TREATMENT_SESSION.STARTED_AT.asc());
    }

    @Override
    public List<Session> withLot(String lot) {
        return newest(
                exists(selectOne()
                        .from(SESSION_LOT)
                        .where(SESSION_LOT.SESSION_ID.eq(TREATMENT_SESSION.ID))
                        .and(SESSION_LOT.VERSION.eq(TREATMENT_SESSION.VERSION))
                        .and(SESSION_LOT.LOT_SEARCH.eq(searched(lot)).or(SESSION_LOT.STOCK_LOT.in(everCalled(lot))))),
                TREATMENT_SESSION.STARTED_AT.desc());
    }

    /** A lot whose number was corrected in stock is found under both. */
    private static org.jooq.Select<org.jooq.Record1<UUID>> everCalled(String lot) {
        return select(STOCK_LOT.ID).from(STOCK_LOT).where(STOCK_LOT.LOT_SEARCH.eq(searched(lot)));
    }

    @Override
    public Optional<Session> latestOn(UUID client, String area) {
        Condition here = exists(selectOne()
                .from(SESSION_ZONE)
                .where(SESSION_ZONE.SESSION_ID.eq(TREATMENT_SESSION.ID))
                .and(SESSION_ZONE.VERSION.eq(TREATMENT_SESSION.VERSION))
                .and(SESSION_ZONE.AREA.eq(area)));
        return newest(TREATMENT_SESSION.CLIENT.eq(client).and(here), TREATMENT_SESSION.STARTED_AT.desc()).stream()
                .findFirst();
    }

    /** As lots are compared: printed in capitals or typed without. */
    static String searched(String lot) {
        return lot.strip().toUpperCase(Locale.ROOT);
    }

    private List<Session> newest(Condition wanted, SortField<?> order) {
        return rows.sessions(db.selectFrom(TREATMENT_SESSION)
                .where(wanted)
                .and(rows.isNewest())
                .orderBy(order, TREATMENT_SESSION.ID)
                .fetch());
    }
}
