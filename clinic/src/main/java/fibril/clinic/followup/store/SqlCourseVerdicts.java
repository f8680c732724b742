package fibril.clinic.followup.store;

import static fibril.clinic.database.schema.Tables.COURSE_VERDICT;

import fibril.clinic.database.Versions;
import fibril.clinic.database.schema.tables.records.CourseVerdictRecord;
import fibril.clinic.followup.CourseVerdict;
import fibril.clinic.followup.CourseVerdicts;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Verdicts in SQL: every version a row, the newest counts. */
@Repository
public class SqlCourseVerdicts implements CourseVerdicts {

    private final DSLContext db;
    private final Versions<CourseVerdictRecord> versions;

    public SqlCourseVerdicts(DSLContext db) {
        this.db = db;
        this.versions = new Versions<>(db, COURSE_VERDICT, "verdict");
    }

    @Override
    public void add(CourseVerdict v) {
        CourseVerdictRecord row = versions.row(v.course(), v.provenance());
        row.set(COURSE_VERDICT.CLIENT, v.client());
        row.set(COURSE_VERDICT.DECISION, v.decision().name());
        row.set(COURSE_VERDICT.REFERRED_TO, v.referredTo());
        row.set(COURSE_VERDICT.LEARNT, v.learnt());
        versions.add(row);
    }

    @Override
    public Optional<CourseVerdict> ofCourse(UUID course) {
        return db
                .selectFrom(COURSE_VERDICT)
                .where(COURSE_VERDICT.ID.eq(course))
                .and(versions.isNewest())
                .fetch(SqlCourseVerdicts::verdict)
                .stream()
                .findFirst();
    }

    @Override
    public List<CourseVerdict> versions(UUID course) {
        return db.selectFrom(COURSE_VERDICT)
                .where(COURSE_VERDICT.ID.eq(course))
                .orderBy(COURSE_VERDICT.VERSION.desc())
                .fetch(SqlCourseVerdicts::verdict);
    }

    private static CourseVerdict verdict(CourseVerdictRecord row) {
        return new CourseVerdict(
                row.getId(),
                row.getClient(),
                CourseVerdict.Decision.valueOf(row.getDecision()),
                row.getReferredTo(),
                row.getLearnt(),
                Versions.provenance(row));
    }
}
