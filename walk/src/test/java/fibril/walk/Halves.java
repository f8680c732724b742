package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jooq.DSLContext;

/** Rows that speak of others which are not there: what a write that was cut through would leave. */
final class Halves {

    private static final List<String> QUESTIONS = List.of(
            without("session_zone", "treatment_session", "other.id = one.session_id and other.version = one.version"),
            without("session_lot", "treatment_session", "other.id = one.session_id and other.version = one.version"),
            without("course_zone", "course", "other.id = one.course and other.version = one.version"),
            without("stock_movement", "treatment_session", "one.session_id is null or other.id = one.session_id"),
            without("stock_movement", "stock_lot", "other.id = one.lot_id"),
            without("photograph", "treatment_session", "one.session_id is null or other.id = one.session_id"),
            without("check_in", "treatment_session", "other.id = one.session"),
            without("consent", "client", "other.id = one.client"),
            without("appointment", "client", "other.id = one.client"),
            eventWithout("session", "treatment_session"),
            eventWithout("photograph", "photograph"),
            eventWithout("check-in", "check_in"),
            eventWithout("appointment", "appointment"),
            eventWithout("course", "course"),
            eventWithout("client", "client"),
            // versions without gaps, and each with its event
            "select c.id from client c where c.given_name = 'Made' group by c.id having max(c.version) <> count(*)"
                    + " or count(*) <> (select count(*) from audit_event e where e.subject = 'client'"
                    + " and e.subject_id = cast(c.id as varchar) and e.action not in ('read', 'show portrait'))");

    private Halves() {}

    static void none(DSLContext db) {
        for (String question : QUESTIONS)
            assertThat(db.fetch(question)).as(question).isEmpty();
    }

    private static String without(String one, String other, String belongs) {
        return "select * from " + one + " one where not exists (select 1 from " + other + " other where " + belongs
                + ")";
    }

    private static String eventWithout(String subject, String table) {
        return "select * from audit_event e where e.subject = '" + subject + "' and not exists (select 1 from " + table
                + " r where cast(r.id as varchar) = e.subject_id)";
    }
}
