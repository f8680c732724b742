package fibril.clinic.treat.store;

import static fibril.clinic.database.schema.Tables.PHOTOGRAPH;
import static fibril.clinic.database.schema.Tables.SESSION_LOT;
import static fibril.clinic.database.schema.Tables.SESSION_ZONE;
import static fibril.clinic.database.schema.Tables.STOCK_LOT;
import static fibril.clinic.database.schema.Tables.TREATMENT_SESSION;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import fibril.clinic.database.schema.tables.Photograph;
import fibril.clinic.database.schema.tables.TreatmentSession;
import fibril.clinic.practice.StaleVersion;
import fibril.clinic.treat.PhotographMoment;
import fibril.clinic.treat.Session;
import fibril.clinic.treat.SessionState;
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
import org.jooq.exception.IntegrityConstraintViolationException;
import org.springframework.stereotype.Repository;

/** Sessions in SQL: every version a row with its own zones and lots, the newest is the session. */
@Repository
public class SqlSessions implements Sessions {

    private static final TreatmentSession OTHER = TREATMENT_SESSION.as("other");
    private static final Photograph NEWER = PHOTOGRAPH.as("newer");

    private final DSLContext db;
    private final SessionRows rows;

    public SqlSessions(DSLContext db) {
        this.db = db;
        this.rows = new SessionRows(db);
    }

    @Override
    public void add(Session session) {
        try {
            rows.insert(session);
        } catch (IntegrityConstraintViolationException taken) {
            throw new StaleVersion("session", session.provenance().version());
        }
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
    public List<Session> ofCourse(UUID course) {
        return newest(TREATMENT_SESSION.COURSE.eq(course), TREATMENT_SESSION.STARTED_AT.asc());
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
        Condition photosMissing = TREATMENT_SESSION
                .NOT_NEEDLED
                .eq("")
                .and(TREATMENT_SESSION.NO_PHOTOS.eq(""))
                .and(notExists(picture(PhotographMoment.BEFORE)).or(notExists(picture(PhotographMoment.AFTER))));
        return newest(
                TREATMENT_SESSION
                        .WHOLE
                        .isFalse()
                        .or(TREATMENT_SESSION.STATE.eq(SessionState.OPEN.name()))
                        .or(photosMissing),
                TREATMENT_SESSION.STARTED_AT.asc());
    }

    /** One of this session that was not taken out again. */
    private static org.jooq.Select<?> picture(PhotographMoment moment) {
        return selectOne()
                .from(PHOTOGRAPH)
                .where(PHOTOGRAPH.SESSION_ID.eq(TREATMENT_SESSION.ID))
                .and(PHOTOGRAPH.MOMENT.eq(moment.name()))
                .and(PHOTOGRAPH.REMOVED_BECAUSE.eq(""))
                .and(notExists(selectOne()
                        .from(NEWER)
                        .where(NEWER.ID.eq(PHOTOGRAPH.ID))
                        .and(NEWER.VERSION.gt(PHOTOGRAPH.VERSION))));
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
                .and(TREATMENT_SESSION.VERSION.eq(
                        select(max(OTHER.VERSION)).from(OTHER).where(OTHER.ID.eq(TREATMENT_SESSION.ID))))
                .orderBy(order, TREATMENT_SESSION.ID)
                .fetch());
    }
}
