package fibril.clinic.booking.store;

import static fibril.clinic.database.schema.Tables.CLOSURE;
import static fibril.clinic.database.schema.Tables.TREATMENT_ROOM;
import static fibril.clinic.database.schema.Tables.WORKING_WEEK;

import fibril.clinic.booking.Closure;
import fibril.clinic.booking.DayHours;
import fibril.clinic.booking.Timetable;
import fibril.clinic.booking.TreatmentRoom;
import fibril.clinic.booking.WorkingWeek;
import fibril.clinic.database.Versions;
import fibril.clinic.database.schema.tables.records.ClosureRecord;
import fibril.clinic.database.schema.tables.records.TreatmentRoomRecord;
import fibril.clinic.database.schema.tables.records.WorkingWeekRecord;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Weeks, closed days and rooms in SQL. */
@Repository
public class SqlTimetable implements Timetable {

    private final DSLContext db;
    private final Versions<WorkingWeekRecord> weeks;
    private final Versions<ClosureRecord> closures;
    private final Versions<TreatmentRoomRecord> rooms;

    public SqlTimetable(DSLContext db) {
        this.db = db;
        this.weeks = new Versions<>(db, WORKING_WEEK, "working week");
        this.closures = new Versions<>(db, CLOSURE, "closed days");
        this.rooms = new Versions<>(db, TREATMENT_ROOM, "room");
    }

    @Override
    public void add(WorkingWeek week) {
        WorkingWeekRecord row = weeks.row(week.staff(), week.provenance());
        row.set(WORKING_WEEK.HOURS, written(week));
        weeks.add(row);
    }

    @Override
    public Optional<WorkingWeek> weekOf(UUID staff) {
        return db.selectFrom(WORKING_WEEK)
                .where(WORKING_WEEK.ID.eq(staff))
                .and(weeks.isNewest())
                .fetchOptional(SqlTimetable::week);
    }

    @Override
    public List<WorkingWeek> weeks() {
        return db.selectFrom(WORKING_WEEK).where(weeks.isNewest()).fetch(SqlTimetable::week);
    }

    /** A line for each working day: its name and its hours. */
    private static String written(WorkingWeek week) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> !week.on(day).shifts().isEmpty())
                .map(day -> day + " " + week.on(day))
                .collect(Collectors.joining("\n"));
    }

    private static WorkingWeek week(WorkingWeekRecord row) {
        Map<DayOfWeek, DayHours> days = new EnumMap<>(DayOfWeek.class);
        row.getHours().lines().forEach(line -> {
            int space = line.indexOf(' ');
            days.put(
                    DayOfWeek.valueOf(line.substring(0, space)),
                    DayHours.read(line.substring(space + 1)).orElseThrow());
        });
        return new WorkingWeek(row.getId(), days, Versions.provenance(row));
    }

    @Override
    public void add(Closure closure) {
        ClosureRecord row = closures.row(closure.id(), closure.provenance());
        row.set(CLOSURE.STAFF, closure.staffOrNull());
        row.set(CLOSURE.FROM_ON, closure.from());
        row.set(CLOSURE.UNTIL_ON, closure.until());
        row.set(CLOSURE.NOTE, closure.note());
        row.set(CLOSURE.WITHDRAWN, closure.withdrawn());
        closures.add(row);
    }

    @Override
    public Optional<Closure> closure(UUID id) {
        return db.selectFrom(CLOSURE)
                .where(CLOSURE.ID.eq(id))
                .and(closures.isNewest())
                .fetchOptional(SqlTimetable::closure);
    }

    @Override
    public List<Closure> closuresBetween(LocalDate from, LocalDate until) {
        return db.selectFrom(CLOSURE)
                .where(CLOSURE.FROM_ON.le(until), CLOSURE.UNTIL_ON.ge(from), CLOSURE.WITHDRAWN.isFalse())
                .and(closures.isNewest())
                .orderBy(CLOSURE.FROM_ON, CLOSURE.UNTIL_ON, CLOSURE.ID)
                .fetch(SqlTimetable::closure);
    }

    private static Closure closure(ClosureRecord row) {
        return new Closure(
                row.getId(),
                row.getStaff(),
                row.getFromOn(),
                row.getUntilOn(),
                row.getNote(),
                row.getWithdrawn(),
                Versions.provenance(row));
    }

    @Override
    public void add(TreatmentRoom room) {
        TreatmentRoomRecord row = rooms.row(room.id(), room.provenance());
        row.set(TREATMENT_ROOM.NAME, room.name());
        row.set(TREATMENT_ROOM.IN_USE, room.inUse());
        rooms.add(row);
    }

    @Override
    public Optional<TreatmentRoom> room(UUID id) {
        return db.selectFrom(TREATMENT_ROOM)
                .where(TREATMENT_ROOM.ID.eq(id))
                .and(rooms.isNewest())
                .fetchOptional(SqlTimetable::room);
    }

    @Override
    public List<TreatmentRoom> rooms() {
        return db.selectFrom(TREATMENT_ROOM)
                .where(rooms.isNewest())
                .orderBy(TREATMENT_ROOM.IN_USE.desc(), TREATMENT_ROOM.NAME, TREATMENT_ROOM.ID)
                .fetch(SqlTimetable::room);
    }

    private static TreatmentRoom room(TreatmentRoomRecord row) {
        return new TreatmentRoom(row.getId(), row.getName(), row.getInUse(), Versions.provenance(row));
    }
}
