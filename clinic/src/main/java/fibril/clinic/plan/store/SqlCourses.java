package fibril.clinic.plan.store;

import static fibril.clinic.database.schema.Tables.COURSE;
import static fibril.clinic.database.schema.Tables.COURSE_OFF_LABEL;
import static fibril.clinic.database.schema.Tables.COURSE_ZONE;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import fibril.clinic.database.Versions;
import fibril.clinic.database.schema.tables.records.CourseRecord;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.CourseState;
import fibril.clinic.plan.Courses;
import fibril.clinic.plan.Numbing;
import fibril.clinic.plan.PlannedZone;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Courses in SQL: every version a row, with its zones and off-label reasons beside it. */
public class SqlCourses implements Courses {

    private static final fibril.clinic.database.schema.tables.Course OTHER = COURSE.as("other");

    private final DSLContext db;
    private final Versions<CourseRecord> versions;

    public SqlCourses(DSLContext db) {
        this.db = db;
        this.versions = new Versions<>(db, COURSE, "course");
    }

    @Override
    public void add(Course c) {
        CourseRecord row = versions.row(c.id(), c.provenance());
        row.setClient(c.client());
        row.setConcern(c.concern());
        row.setDevice(c.device());
        row.setSessions(c.sessions());
        row.setSpacingDays(c.spacingDays());
        row.setOnLabel(c.onLabel());
        row.setOffLabelWhy(c.offLabelWhy());
        row.setNotes(c.notes());
        row.setState(c.state().name());
        row.setStateReason(c.stateReason());
        row.setAtlasVersion(c.atlasVersion());
        if (c.numbing() instanceof Numbing.Cream cream) numb(row, cream);
        versions.add(row);
        addParts(c);
    }

    private static void numb(CourseRecord row, Numbing.Cream cream) {
        row.setNumbingProduct(cream.product());
        row.setNumbingStrength(cream.strength());
        row.setNumbingGrams(cream.grams());
        row.setNumbingCm2(cream.areaCm2());
        row.setNumbingMinutes(cream.minutes());
    }

    private void addParts(Course c) {
        int place = 0;
        for (PlannedZone zone : c.zones()) {
            db.insertInto(COURSE_ZONE)
                    .set(COURSE_ZONE.COURSE, c.id())
                    .set(COURSE_ZONE.VERSION, c.provenance().version())
                    .set(COURSE_ZONE.PLACE, place++)
                    .set(COURSE_ZONE.AREA, zone.area())
                    .set(COURSE_ZONE.DEPTH_MM, zone.depthMm())
                    .set(COURSE_ZONE.PASSES, zone.passes())
                    .execute();
        }
        place = 0;
        for (String words : c.offLabelReasons()) {
            db.insertInto(COURSE_OFF_LABEL)
                    .set(COURSE_OFF_LABEL.COURSE, c.id())
                    .set(COURSE_OFF_LABEL.VERSION, c.provenance().version())
                    .set(COURSE_OFF_LABEL.PLACE, place++)
                    .set(COURSE_OFF_LABEL.WORDS, words)
                    .execute();
        }
    }

    @Override
    public Optional<Course> find(UUID id) {
        return newest(COURSE.ID.eq(id)).stream().findFirst();
    }

    @Override
    public List<Course> versions(UUID id) {
        return courses(db.selectFrom(COURSE)
                .where(COURSE.ID.eq(id))
                .orderBy(COURSE.VERSION.desc())
                .fetch());
    }

    @Override
    public List<Course> ofClient(UUID client) {
        return newest(COURSE.CLIENT.eq(client)).reversed();
    }

    @Override
    public List<Course> ofIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : newest(COURSE.ID.in(ids));
    }

    @Override
    public List<Course> all() {
        return newest(noCondition());
    }

    /** In the order they were first planned, which correcting one does not change. */
    private List<Course> newest(Condition wanted) {
        return courses(db.selectFrom(COURSE)
                .where(wanted)
                .and(versions.isNewest())
                .orderBy(
                        select(OTHER.WRITTEN_AT)
                                .from(OTHER)
                                .where(OTHER.ID.eq(COURSE.ID), OTHER.VERSION.eq(1))
                                .asField(),
                        COURSE.ID)
                .fetch());
    }

    /** Zones and reasons of all of them come in two further questions, however many there are. */
    private List<Course> courses(List<CourseRecord> rows) {
        if (rows.isEmpty()) return List.of();
        List<UUID> ids = rows.stream().map(CourseRecord::getId).distinct().toList();
        Map<Version, List<PlannedZone>> zones = db.selectFrom(COURSE_ZONE)
                .where(COURSE_ZONE.COURSE.in(ids))
                .orderBy(COURSE_ZONE.PLACE)
                .fetchGroups(
                        zone -> new Version(zone.getCourse(), zone.getVersion()),
                        zone -> new PlannedZone(zone.getArea(), zone.getDepthMm(), zone.getPasses()));
        Map<Version, List<String>> reasons = db.selectFrom(COURSE_OFF_LABEL)
                .where(COURSE_OFF_LABEL.COURSE.in(ids))
                .orderBy(COURSE_OFF_LABEL.PLACE)
                .fetchGroups(
                        reason -> new Version(reason.getCourse(), reason.getVersion()), reason -> reason.getWords());
        return rows.stream()
                .map(row -> {
                    Version version = new Version(row.getId(), row.getVersion());
                    return course(
                            row, zones.getOrDefault(version, List.of()), reasons.getOrDefault(version, List.of()));
                })
                .toList();
    }

    private record Version(UUID course, int version) {}

    private static Course course(CourseRecord row, List<PlannedZone> zones, List<String> reasons) {
        return new Course(
                row.getId(),
                row.getClient(),
                row.getConcern(),
                row.getDevice(),
                zones,
                row.getSessions(),
                row.getSpacingDays(),
                row.getOnLabel(),
                reasons,
                row.getOffLabelWhy(),
                numbing(row),
                row.getNotes(),
                CourseState.valueOf(row.getState()),
                row.getStateReason(),
                row.getAtlasVersion(),
                Versions.provenance(row));
    }

    private static Numbing numbing(CourseRecord row) {
        if (row.getNumbingProduct() == null) return new Numbing.None();
        return new Numbing.Cream(
                row.getNumbingProduct(),
                row.getNumbingStrength(),
                row.getNumbingGrams(),
                row.getNumbingCm2(),
                row.getNumbingMinutes());
    }
}
