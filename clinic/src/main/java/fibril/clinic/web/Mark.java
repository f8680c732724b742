package fibril.clinic.web;

/** How a state is drawn: each has a shape of its own, so that colour is never the only sign. */
public enum Mark {
    OK,
    STOP,
    RAISED,
    WAIT,
    UNANSWERED,
    DUE,
    FLAG,
    INFO,
    UNDERWAY,
    NONE
}
