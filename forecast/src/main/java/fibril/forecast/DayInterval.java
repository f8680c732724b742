package fibril.forecast;

/** What to expect after that day's session, if there is one. Day 0 is the first session. */
public record DayInterval(int day, Interval value) {}
