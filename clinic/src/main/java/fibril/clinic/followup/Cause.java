package fibril.clinic.followup;

import fibril.atlas.Urgency;
import java.time.LocalDate;
import java.util.UUID;

/** What is due, with the record it comes from. */
public sealed interface Cause {

    DueKind kind();

    /** Names this one occasion: the next of its kind is another. */
    String occasion();

    record OpenFlag(UUID flag, String rule, Urgency urgency) implements Cause {
        @Override
        public DueKind kind() {
            return DueKind.FLAG;
        }

        @Override
        public String occasion() {
            return kind().occasion(flag);
        }
    }

    /** An authority waits to be told of what the flag was closed with. */
    record ReportOwed(UUID flag, String rule) implements Cause {
        @Override
        public DueKind kind() {
            return DueKind.REPORT;
        }

        @Override
        public String occasion() {
            return kind().occasion(flag);
        }
    }

    /** {@code time} is the atlas's id of the check-in. */
    record CheckInDue(UUID session, String time, int atHours, boolean missed) implements Cause {
        @Override
        public DueKind kind() {
            return DueKind.CHECK_IN;
        }

        @Override
        public String occasion() {
            return kind().occasion(session, atHours);
        }
    }

    record UnfinishedSession(UUID session, int number) implements Cause {
        @Override
        public DueKind kind() {
            return DueKind.UNFINISHED;
        }

        @Override
        public String occasion() {
            return kind().occasion(session);
        }
    }

    record PatchToRead(UUID patch, String product) implements Cause {
        @Override
        public DueKind kind() {
            return DueKind.TEST_PATCH;
        }

        @Override
        public String occasion() {
            return kind().occasion(patch);
        }
    }

    record ConsentMissing(UUID course, String concern) implements Cause {
        @Override
        public DueKind kind() {
            return DueKind.CONSENT;
        }

        @Override
        public String occasion() {
            return kind().occasion(course);
        }
    }

    record LetterExpiring(UUID paper, String rule, LocalDate expiresOn) implements Cause {
        @Override
        public DueKind kind() {
            return DueKind.LETTER;
        }

        @Override
        public String occasion() {
            return kind().occasion(paper, expiresOn);
        }
    }

    record BaselineMissing(UUID course, String concern) implements Cause {
        @Override
        public DueKind kind() {
            return DueKind.BASELINE;
        }

        @Override
        public String occasion() {
            return kind().occasion(course);
        }
    }

    /** Screening stands in the way where {@code settleFirst}: no day can be promised yet. */
    record NextSession(UUID course, String concern, int number, int planned, boolean settleFirst) implements Cause {
        @Override
        public DueKind kind() {
            return DueKind.NEXT_SESSION;
        }

        @Override
        public String occasion() {
            return kind().occasion(course, number);
        }
    }

    record InterimLook(UUID course, String concern) implements Cause {
        @Override
        public DueKind kind() {
            return DueKind.INTERIM;
        }

        @Override
        public String occasion() {
            return kind().occasion(course);
        }
    }

    record Verdict(UUID course, String concern) implements Cause {
        @Override
        public DueKind kind() {
            return DueKind.VERDICT;
        }

        @Override
        public String occasion() {
            return kind().occasion(course);
        }
    }
}
