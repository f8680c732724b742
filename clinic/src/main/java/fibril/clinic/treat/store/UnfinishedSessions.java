package fibril.clinic.treat.store;

import static fibril.clinic.database.schema.Tables.PHOTOGRAPH;
import static fibril.clinic.database.schema.Tables.SESSION_UNFINISHED;
import static fibril.clinic.database.schema.Tables.TREATMENT_SESSION;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import fibril.clinic.database.schema.tables.Photograph;
import fibril.clinic.database.schema.tables.TreatmentSession;
import fibril.clinic.treat.PhotographMoment;
import fibril.clinic.treat.SessionState;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;

/**
 * Which sessions are open or lack something, kept by their ids: looked at again whenever a session or one of its
 * photographs is written, and never by going through all sessions there ever were.
 */
final class UnfinishedSessions {

    private static final Photograph NEWER = PHOTOGRAPH.as("newer");
    private static final TreatmentSession LATER = TREATMENT_SESSION.as("later");

    private final DSLContext db;

    UnfinishedSessions(DSLContext db) {
        this.db = db;
    }

    Select<Record1<UUID>> ids() {
        return select(SESSION_UNFINISHED.SESSION_ID).from(SESSION_UNFINISHED);
    }

    void lookAgainAt(UUID session) {
        db.deleteFrom(SESSION_UNFINISHED)
                .where(SESSION_UNFINISHED.SESSION_ID.eq(session))
                .execute();
        db.insertInto(SESSION_UNFINISHED, SESSION_UNFINISHED.SESSION_ID)
                .select(select(TREATMENT_SESSION.ID)
                        .from(TREATMENT_SESSION)
                        .where(TREATMENT_SESSION.ID.eq(session))
                        .and(notExists(selectOne()
                                .from(LATER)
                                .where(LATER.ID.eq(TREATMENT_SESSION.ID))
                                .and(LATER.VERSION.gt(TREATMENT_SESSION.VERSION))))
                        .and(lacksSomething()))
                .execute();
    }

    private static Condition lacksSomething() {
        Condition photosMissing = TREATMENT_SESSION
                .NOT_NEEDLED
                .eq("")
                .and(TREATMENT_SESSION.NO_PHOTOS.eq(""))
                .and(notExists(picture(PhotographMoment.BEFORE)).or(notExists(picture(PhotographMoment.AFTER))));
        return TREATMENT_SESSION
                .WHOLE
                .isFalse()
                .or(TREATMENT_SESSION.STATE.eq(SessionState.OPEN.name()))
                .or(photosMissing);
    }

    /** One of this session that was not taken out again. */
    private static Select<?> picture(PhotographMoment moment) {
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
}
