package fibril.clinic.booking.store;

import static fibril.clinic.database.schema.Tables.APPOINTMENT;

import fibril.clinic.booking.Appointment;
import fibril.clinic.booking.AppointmentState;
import fibril.clinic.booking.Appointments;
import fibril.clinic.booking.Reservation;
import fibril.clinic.booking.Resources;
import fibril.clinic.booking.VisitKind;
import fibril.clinic.booking.VisitType;
import fibril.clinic.database.Versions;
import fibril.clinic.database.schema.tables.records.AppointmentRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Appointments in SQL. Their time is taken before they are written, in the same transaction. */
public class SqlAppointments implements Appointments {

    private final DSLContext db;
    private final Versions<AppointmentRecord> versions;
    private final TakenSteps taken;

    public SqlAppointments(DSLContext db) {
        this.db = db;
        this.versions = new Versions<>(db, APPOINTMENT, "appointment");
        this.taken = new TakenSteps(db);
    }

    @Override
    public Reservation keep(List<Appointment> appointments) {
        Reservation reservation = taken.take(appointments);
        if (reservation instanceof Reservation.Kept) {
            appointments.forEach(each -> versions.add(row(each)));
            taken.giveBack(appointments);
        }
        return reservation;
    }

    private AppointmentRecord row(Appointment appointment) {
        AppointmentRecord row = versions.row(appointment.id(), appointment.provenance());
        row.set(APPOINTMENT.CLIENT, appointment.client());
        row.set(APPOINTMENT.COURSE, appointment.courseOrNull());
        row.set(APPOINTMENT.KIND, appointment.kind().name());
        row.set(APPOINTMENT.PRACTITIONER, appointment.resources().practitioner());
        row.set(APPOINTMENT.ROOM, appointment.resources().roomOrNull());
        row.set(APPOINTMENT.HANDPIECE, appointment.resources().handpieceOrNull());
        row.set(APPOINTMENT.STARTS_AT, appointment.start());
        row.set(APPOINTMENT.ENDS_AT, appointment.time().until());
        row.set(APPOINTMENT.BEFORE_MINUTES, appointment.type().beforeMinutes());
        row.set(APPOINTMENT.AFTER_MINUTES, appointment.type().afterMinutes());
        row.set(APPOINTMENT.STATE, appointment.state().name());
        row.set(APPOINTMENT.NOTE, appointment.note());
        return row;
    }

    @Override
    public Optional<Appointment> find(UUID id) {
        return newest(APPOINTMENT.ID.eq(id)).stream().findFirst();
    }

    @Override
    public List<Appointment> versions(UUID id) {
        return db.selectFrom(APPOINTMENT)
                .where(APPOINTMENT.ID.eq(id))
                .orderBy(APPOINTMENT.VERSION.desc())
                .fetch(SqlAppointments::appointment);
    }

    @Override
    public List<Appointment> between(Instant from, Instant until) {
        return newest(APPOINTMENT.STARTS_AT.ge(from).and(APPOINTMENT.STARTS_AT.lt(until)));
    }

    @Override
    public List<Appointment> ofClient(UUID client) {
        return newest(APPOINTMENT.CLIENT.eq(client));
    }

    @Override
    public List<Appointment> ofClients(Collection<UUID> clients) {
        return newest(APPOINTMENT.CLIENT.in(clients));
    }

    private List<Appointment> newest(Condition wanted) {
        return db.selectFrom(APPOINTMENT)
                .where(wanted)
                .and(versions.isNewest())
                .orderBy(APPOINTMENT.STARTS_AT, APPOINTMENT.ID)
                .fetch(SqlAppointments::appointment);
    }

    private static Appointment appointment(AppointmentRecord row) {
        int minutes = (int) Duration.between(row.getStartsAt(), row.getEndsAt()).toMinutes();
        return new Appointment(
                row.getId(),
                row.getClient(),
                row.getCourse(),
                new VisitType(VisitKind.valueOf(row.getKind()), minutes, row.getBeforeMinutes(), row.getAfterMinutes()),
                row.getStartsAt(),
                new Resources(row.getPractitioner(), row.getRoom(), row.getHandpiece()),
                AppointmentState.valueOf(row.getState()),
                row.getNote(),
                Versions.provenance(row));
    }
}
