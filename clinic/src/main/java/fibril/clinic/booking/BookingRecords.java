package fibril.clinic.booking;

/** Everything this room keeps. */
public record BookingRecords(
        Appointments appointments, Timetable timetable, WaitingList waiting, ClientEvents events) {}
