package fibril.atlas;

import java.util.List;

/** A sign after treatment that somebody must act on. */
public record RedFlag(
        String id,
        String sign,
        Urgency urgency,
        List<Alternative> raisedWhen,
        String tellClient,
        List<String> clinicDoes,
        String disagreement,
        Standing standing) {

    public RedFlag {
        Checks.id("red flag", id);
        Checks.text("sign", sign);
        Checks.text("tellClient", tellClient);
        raisedWhen = List.copyOf(raisedWhen);
        clinicDoes = List.copyOf(clinicDoes);
        if (raisedWhen.isEmpty()) throw new IllegalArgumentException("red flag " + id + " can never be raised");
    }

    /** One way to raise the flag: all tests hold, in this stretch of hours since the session (both ends included). */
    public record Alternative(String why, AppliesDepth depth, int fromHours, int toHours, List<Test> tests) {

        public static final int ENDLESS = Integer.MAX_VALUE;

        public Alternative {
            tests = List.copyOf(tests);
            if (tests.isEmpty()) throw new IllegalArgumentException("nothing is tested: " + why);
        }

        public boolean isInTime(long hours) {
            return hours >= fromHours && hours <= toHours;
        }
    }

    /** One test on one check-in question. */
    public sealed interface Test {
        String question();

        record AtLeast(String question, double value) implements Test {}

        record IsTrue(String question) implements Test {}

        /** Higher than at the check-in before. */
        record Rising(String question) implements Test {}

        /** At least 1 now, was 0 earlier, and higher before that. */
        record Returned(String question) implements Test {}

        /** At least 1 now, and later than the forecast kept with the course gives it. Never true without a forecast. */
        record OutlastsForecast(String question) implements Test {}
    }
}
