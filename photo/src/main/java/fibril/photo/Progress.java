package fibril.photo;

/** Hears how far a comparison is, from the thread that works on it. Throwing from here ends the comparison. */
@FunctionalInterface
public interface Progress {

    Progress NONE = (step, done) -> {};

    /** @param done part of the whole work that is behind us when this step begins, 0 to 1 */
    void at(Step step, double done);

    /** In the order of the work. */
    enum Step {
        READ("reading the photographs"),
        CHART("looking for the colour chart"),
        FACE("finding the face"),
        ALIGN("laying one photograph over the other"),
        LIGHT("evening the light"),
        MEASURE("measuring"),
        MAPS("drawing the maps");

        private final String words;

        Step(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
