package fibril.clinic.followup.store;

import static fibril.clinic.database.schema.Tables.COURSE;
import static fibril.clinic.database.schema.Tables.COURSE_VERDICT;
import static fibril.clinic.database.schema.Tables.DUE_DISMISSAL;
import static fibril.clinic.database.schema.Tables.MEASUREMENT;
import static fibril.clinic.database.schema.Tables.TREATMENT_SESSION;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import fibril.clinic.database.schema.tables.Course;
import fibril.clinic.followup.CoursesUnderway;
import fibril.clinic.followup.DueKind;
import fibril.clinic.measure.Occasion;
import fibril.clinic.plan.CourseState;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** Asked of the database in two questions, so that courses long over are never read. */
@Repository
public class SqlCoursesUnderway implements CoursesUnderway {

    private static final Course NEWER = COURSE.as("newer");
    private static final fibril.clinic.database.schema.tables.Measurement CHANGED = MEASUREMENT.as("changed");

    private final DSLContext db;

    public SqlCoursesUnderway(DSLContext db) {
        this.db = db;
    }

    @Override
    public Found find(Instant lately) {
        return found(noCondition(), TREATMENT_SESSION.STARTED_AT.ge(lately));
    }

    @Override
    public Found ofClient(UUID client, Instant lately) {
        Condition hers = TREATMENT_SESSION.CLIENT.eq(client);
        return found(COURSE.CLIENT.eq(client), hers.and(TREATMENT_SESSION.STARTED_AT.ge(lately)));
    }

    private Found found(Condition wanted, Condition treatedLately) {
        Set<UUID> open = db.select(COURSE.ID)
                .from(COURSE)
                .where(wanted)
                .and(COURSE.STATE.eq(CourseState.AGREED.name()).or(isBegun()))
                .and(isNewest())
                .unionAll(db.select(COURSE.ID)
                        .from(COURSE)
                        .where(wanted)
                        .and(hasEnded())
                        .and(notExists(selectOne().from(COURSE_VERDICT).where(COURSE_VERDICT.ID.eq(COURSE.ID))))
                        .and(notExists(selectOne().from(DUE_DISMISSAL).where(DUE_DISMISSAL.OCCASION.eq(verdictOf()))))
                        .and(isNewest())
                        .and(notExists(verdictMeasured())))
                .fetchSet(COURSE.ID);
        Set<UUID> healing = db.select(COURSE.ID)
                .from(COURSE)
                .where(COURSE.ID.in(
                        select(TREATMENT_SESSION.COURSE).from(TREATMENT_SESSION).where(treatedLately)))
                .and(hasEnded())
                .and(isNewest())
                .fetchSet(COURSE.ID);
        healing.removeAll(open);
        return new Found(open, healing);
    }

    private static Condition hasEnded() {
        return COURSE.STATE.in(CourseState.COMPLETED.name(), CourseState.STOPPED.name());
    }

    /** A plan that is a draft again because it was corrected after a session: her calls and looks are due all the same. */
    private static Condition isBegun() {
        return COURSE.STATE
                .eq(CourseState.DRAFT.name())
                .and(exists(selectOne().from(TREATMENT_SESSION).where(TREATMENT_SESSION.COURSE.eq(COURSE.ID))));
    }

    private static Condition isNewest() {
        return notExists(selectOne().from(NEWER).where(NEWER.ID.eq(COURSE.ID)).and(NEWER.VERSION.gt(COURSE.VERSION)));
    }

    private static org.jooq.Field<String> verdictOf() {
        return inline(DueKind.VERDICT.occasion("")).concat(COURSE.ID.cast(SQLDataType.VARCHAR));
    }

    /** And not withdrawn since. */
    private static org.jooq.Select<?> verdictMeasured() {
        return selectOne()
                .from(MEASUREMENT)
                .where(MEASUREMENT.COURSE.eq(COURSE.ID))
                .and(MEASUREMENT.OCCASION.eq(Occasion.VERDICT.name()))
                .and(MEASUREMENT.WITHDRAWN.eq(""))
                .and(notExists(selectOne()
                        .from(CHANGED)
                        .where(CHANGED.ID.eq(MEASUREMENT.ID))
                        .and(CHANGED.VERSION.gt(MEASUREMENT.VERSION))));
    }
}
