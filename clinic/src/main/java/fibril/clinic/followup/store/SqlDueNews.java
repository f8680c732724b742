package fibril.clinic.followup.store;

import static fibril.clinic.database.schema.Tables.APPOINTMENT;
import static fibril.clinic.database.schema.Tables.CHECK_IN;
import static fibril.clinic.database.schema.Tables.CLIENT;
import static fibril.clinic.database.schema.Tables.CONSENT;
import static fibril.clinic.database.schema.Tables.CONSULTATION;
import static fibril.clinic.database.schema.Tables.COURSE;
import static fibril.clinic.database.schema.Tables.COURSE_VERDICT;
import static fibril.clinic.database.schema.Tables.DUE_CONTACT;
import static fibril.clinic.database.schema.Tables.DUE_DISMISSAL;
import static fibril.clinic.database.schema.Tables.ERASURE;
import static fibril.clinic.database.schema.Tables.FINDING_PAPER;
import static fibril.clinic.database.schema.Tables.FINDING_SETTLEMENT;
import static fibril.clinic.database.schema.Tables.GIVEN_SHEET;
import static fibril.clinic.database.schema.Tables.MEASUREMENT;
import static fibril.clinic.database.schema.Tables.PHOTOGRAPH;
import static fibril.clinic.database.schema.Tables.QUESTIONNAIRE;
import static fibril.clinic.database.schema.Tables.RED_FLAG;
import static fibril.clinic.database.schema.Tables.TEST_PATCH;
import static fibril.clinic.database.schema.Tables.TREATMENT_SESSION;

import fibril.clinic.followup.DueNews;
import fibril.clinic.practice.Changes;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Named;
import org.springframework.stereotype.Repository;

/**
 * The tables a due list is made from. Rows that belong to a row of these (zones of a course, cartridges of a session)
 * are written with it and need no mention.
 */
@Repository
public class SqlDueNews implements DueNews {

    public static final Set<String> TABLES = Stream.of(
                    APPOINTMENT,
                    CHECK_IN,
                    CLIENT,
                    CONSENT,
                    CONSULTATION,
                    COURSE,
                    COURSE_VERDICT,
                    DUE_CONTACT,
                    DUE_DISMISSAL,
                    ERASURE,
                    FINDING_PAPER,
                    FINDING_SETTLEMENT,
                    GIVEN_SHEET,
                    MEASUREMENT,
                    PHOTOGRAPH,
                    QUESTIONNAIRE,
                    RED_FLAG,
                    TEST_PATCH,
                    TREATMENT_SESSION)
            .map(Named::getName)
            .collect(Collectors.toUnmodifiableSet());

    private final Changes changes;

    public SqlDueNews(Changes changes) {
        this.changes = changes;
    }

    @Override
    public Changes.Mark mark() {
        return changes.mark();
    }

    @Override
    public Changes.Since between(Changes.Mark earlier, Changes.Mark later) {
        return changes.between(earlier, later, TABLES);
    }

    @Override
    public void haveRead() {
        changes.haveRead(TABLES);
    }
}
