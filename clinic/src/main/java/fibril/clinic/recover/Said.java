package fibril.clinic.recover;

/** What a client said to one question of a check-in. */
public sealed interface Said {

    record Yes() implements Said {}

    record No() implements Said {}

    record Rated(int value) implements Said {
        public Rated {
            if (value < 0) throw new IllegalArgumentException("a rating is 0 or more, was " + value);
        }
    }

    /** Whole days after the session, 0 the same day. */
    record OnDay(int day) implements Said {
        public OnDay {
            if (day < 0) throw new IllegalArgumentException("days after the session are 0 or more, was " + day);
        }
    }

    /** Asked on which day, and it has not happened so far. */
    record NotYet() implements Said {}

    record Chosen(String option) implements Said {
        public Chosen {
            if (option.isBlank()) throw new IllegalArgumentException("nothing is chosen");
        }
    }

    /** Never a no. */
    record NotAsked() implements Said {}
}
