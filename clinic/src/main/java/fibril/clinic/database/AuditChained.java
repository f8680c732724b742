package fibril.clinic.database;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import fibril.clinic.practice.AuditDetail;
import fibril.clinic.practice.AuditLink;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** Version 071: the events there were become the beginning of the chain, and from then on the database guards it. */
final class AuditChained extends JavaStep {

    private static final Field<Long> SEQUENCE = field(name("sequence"), Long.class);
    private static final Field<Long> HAPPENED_AT = field(name("happened_at"), Long.class);
    private static final Field<UUID> ACTOR = field(name("actor"), UUID.class);
    private static final Field<String> FROM_WHERE = text("from_where");
    private static final Field<String> ACTION = text("action");
    private static final Field<String> SUBJECT = text("subject");
    private static final Field<String> SUBJECT_ID = text("subject_id");
    private static final Field<String> DETAIL = text("detail");

    AuditChained() {
        super("071", "audit chained");
    }

    @Override
    void take(DSLContext db) {
        String newest = AuditLink.NOTHING_BEFORE;
        try (var events = db.select(SEQUENCE, HAPPENED_AT, ACTOR, ACTION, SUBJECT, SUBJECT_ID, DETAIL)
                .from("audit_event_before")
                .orderBy(SEQUENCE)
                .fetchSize(1_000)
                .fetchLazy()) {
            for (Record event : events) newest = chain(db, event, newest);
        }
        AuditGuards.putUp(db);
    }

    private static String chain(DSLContext db, Record event, String newest) {
        AuditDetail words = AuditDetail.salted(event.get(DETAIL));
        AuditLink link = new AuditLink(
                        event.get(SEQUENCE),
                        event.get(HAPPENED_AT),
                        Objects.requireNonNull(event.get(ACTOR)).toString(),
                        "",
                        event.get(ACTION),
                        event.get(SUBJECT),
                        event.get(SUBJECT_ID),
                        words.commitment(),
                        "",
                        "")
                .after(newest);
        db.insertInto(table(name("audit_event")))
                .columns(List.of(
                        SEQUENCE,
                        HAPPENED_AT,
                        ACTOR,
                        FROM_WHERE,
                        ACTION,
                        SUBJECT,
                        SUBJECT_ID,
                        text("commitment"),
                        text("previous"),
                        text("hash")))
                .values(List.of(
                        link.sequence(),
                        link.atMillis(),
                        event.get(ACTOR),
                        link.from(),
                        link.action(),
                        link.subject(),
                        link.subjectId(),
                        link.commitment(),
                        link.previous(),
                        link.hash()))
                .execute();
        db.insertInto(table(name("audit_detail")))
                .columns(SEQUENCE, text("salt"), DETAIL)
                .values(link.sequence(), words.salt(), words.text())
                .execute();
        return link.hash();
    }

    private static Field<String> text(String column) {
        return field(name(column), String.class);
    }
}
