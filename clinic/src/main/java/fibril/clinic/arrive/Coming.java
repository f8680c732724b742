package fibril.clinic.arrive;

/** One row as it will be kept here. */
public sealed interface Coming permits ArrivingClient, ArrivingEntry {

    long line();

    /** Of whom it speaks, for whoever looks it over. */
    String who();
}
