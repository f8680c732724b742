package fibril.clinic.consult;

import java.time.LocalDate;

/** What was answered to a screening question. A question nobody asked is an answer of its own, never a no. */
public sealed interface Answer {

    record Yes() implements Answer {}

    record No() implements Answer {}

    /** The last day of something. */
    record LastOn(LocalDate date) implements Answer {}

    /** The day of something that grows older. */
    record On(LocalDate date) implements Answer {}

    record Chosen(String id) implements Answer {}

    record Rated(int rating, String text) implements Answer {}

    record NotAsked() implements Answer {}
}
