package fibril.forecast;

/** What to expect some hours after a session. */
public record HourInterval(double hour, Interval value) {}
