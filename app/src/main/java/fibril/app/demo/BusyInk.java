package fibril.app.demo;

import fibril.clinic.booking.Appointment;
import fibril.clinic.booking.Reservation;
import fibril.clinic.booking.store.SqlAppointments;
import fibril.clinic.consult.store.SqlConsultations;
import fibril.clinic.consult.store.SqlQuestionnaires;
import fibril.clinic.followup.store.SqlCourseVerdicts;
import fibril.clinic.followup.store.SqlDismissals;
import fibril.clinic.measure.store.SqlMeasurements;
import fibril.clinic.people.store.SqlClients;
import fibril.clinic.plan.store.SqlConsents;
import fibril.clinic.plan.store.SqlCourses;
import fibril.clinic.recover.store.SqlCheckIns;
import fibril.clinic.recover.store.SqlFlags;
import fibril.clinic.recover.store.SqlGivenSheets;
import fibril.clinic.recover.store.SqlInbox;
import fibril.clinic.treat.store.SqlPhotographs;
import fibril.clinic.treat.store.SqlSessions;
import java.util.List;
import org.jooq.DSLContext;

/** Writes what was made up, through the stores' own statements, which jOOQ sends in batches. */
final class BusyInk {

    private static final int AT_ONCE = 200;

    private final DSLContext db;

    BusyInk(DSLContext db) {
        this.db = db;
    }

    void write(BusyWriting of) {
        db.batched(batch -> {
            DSLContext many = batch.dsl();
            of.clients.forEach(new SqlClients(many)::add);
            of.consultations.forEach(new SqlConsultations(many)::add);
            of.questionnaires.forEach(new SqlQuestionnaires(many)::add);
            of.courses.forEach(new SqlCourses(many)::add);
            of.consents.forEach(new SqlConsents(many)::add);
            of.sessions.forEach(new SqlSessions(many)::add);
            of.photographs.forEach(new SqlPhotographs(many)::add);
            of.sheets.forEach(new SqlGivenSheets(many)::add);
            of.checkIns.forEach(new SqlCheckIns(many)::add);
            SqlInbox inbox = new SqlInbox(many);
            of.read.forEach(each -> inbox.read(each.checkIn(), each.by(), each.at()));
            of.flags.forEach(new SqlFlags(many)::add);
            of.measurements.forEach(new SqlMeasurements(many)::add);
            of.verdicts.forEach(new SqlCourseVerdicts(many)::add);
            of.dismissals.forEach(new SqlDismissals(many)::add);
        });
        keep(of.booked);
        keep(of.after);
    }

    /** Not in a batch: whether the time was free is answered at once. */
    private void keep(List<Appointment> appointments) {
        SqlAppointments diary = new SqlAppointments(db);
        for (int from = 0; from < appointments.size(); from += AT_ONCE) {
            List<Appointment> some = appointments.subList(from, Math.min(from + AT_ONCE, appointments.size()));
            if (diary.keep(some) instanceof Reservation.Refused refused) {
                throw new IllegalStateException(
                        "made up twice: " + refused.clashes().getFirst());
            }
        }
    }
}
