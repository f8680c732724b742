package fibril.app.demo;

/** How much was made. */
final class BusyCount {

    private int clients;
    private int courses;
    private int sessions;
    private int appointments;
    private int checkIns;
    private int measurements;
    private int photographs;

    void add(BusyWriting out) {
        clients += out.clients.size();
        courses += out.consents.size();
        sessions += out.sheets.size();
        appointments += out.booked.size();
        checkIns += out.checkIns.size();
        measurements += out.measurements.size();
        photographs += out.photographs.size();
    }

    @Override
    public String toString() {
        return clients + " clients, " + courses + " courses, " + sessions + " sessions, " + appointments
                + " appointments, " + checkIns + " check-ins, " + measurements + " measurements, " + photographs
                + " photographs";
    }
}
