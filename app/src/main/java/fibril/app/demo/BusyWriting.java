package fibril.app.demo;

import fibril.clinic.booking.Appointment;
import fibril.clinic.consult.Consultation;
import fibril.clinic.consult.Questionnaire;
import fibril.clinic.followup.CourseVerdict;
import fibril.clinic.followup.Dismissal;
import fibril.clinic.measure.Measurement;
import fibril.clinic.people.Client;
import fibril.clinic.plan.Consent;
import fibril.clinic.plan.Course;
import fibril.clinic.recover.CheckIn;
import fibril.clinic.recover.Flag;
import fibril.clinic.recover.GivenSheet;
import fibril.clinic.treat.Photograph;
import fibril.clinic.treat.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Everything some clients made to be written, kind by kind, and what the audit says of it. */
final class BusyWriting {

    final List<Client> clients = new ArrayList<>();
    final List<Consultation> consultations = new ArrayList<>();
    final List<Questionnaire> questionnaires = new ArrayList<>();
    final List<Consent> consents = new ArrayList<>();
    final List<Course> courses = new ArrayList<>();
    final List<Session> sessions = new ArrayList<>();
    final List<Photograph> photographs = new ArrayList<>();
    final List<GivenSheet> sheets = new ArrayList<>();
    final List<CheckIn> checkIns = new ArrayList<>();
    final List<Read> read = new ArrayList<>();
    final List<Flag> flags = new ArrayList<>();
    final List<Measurement> measurements = new ArrayList<>();
    final List<CourseVerdict> verdicts = new ArrayList<>();
    final List<Dismissal> dismissals = new ArrayList<>();
    /** As first booked, and as they stood afterwards. */
    final List<Appointment> booked = new ArrayList<>();

    final List<Appointment> after = new ArrayList<>();

    final List<Event> events = new ArrayList<>();

    record Event(long atMillis, UUID actor, String action, String subject, UUID id) {}

    /** That somebody who treats has opened what a client sent. */
    record Read(UUID checkIn, UUID by, Instant at) {}

    void event(Instant at, UUID actor, String action, String subject, UUID id) {
        events.add(new Event(at.toEpochMilli(), actor, action, subject, id));
    }
}
