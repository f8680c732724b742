package fibril.clinic.database;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;

/**
 * What the database itself refuses, whoever asks: an event changed, taken out, or added anywhere but at the end and
 * chained to the newest; words changed, or taken out before an event says they were erased; numbers counted other than
 * upwards, or an event beyond what was counted. Who owns the database can take these guards away. The chain tells it then.
 */
final class AuditGuards {

    private static final String APPEND_ONLY = "the audit is only ever added to";
    private static final String NOT_THE_NEXT = "an event comes after the newest, chained to it";

    private static final List<String> SQLITE = List.of(
            sqlite("audit_event_no_change", "update on audit_event", "true", APPEND_ONLY),
            sqlite("audit_event_no_removal", "delete on audit_event", "true", APPEND_ONLY),
            sqlite("audit_event_at_the_end", "insert on audit_event", """
                    new.sequence > (select sequence from audit_head)
                    or new.sequence <> 1 + coalesce((select max(sequence) from audit_event), 0)
                    or new.previous <> coalesce((select hash from audit_event order by sequence desc limit 1), '%s')
                    """.formatted("0".repeat(64)), NOT_THE_NEXT),
            sqlite("audit_detail_no_change", "update on audit_detail", "true", APPEND_ONLY),
            sqlite("audit_detail_no_removal", "delete on audit_detail", """
                    not exists (select 1 from audit_event where subject = 'audit detail' and action = 'erase'
                        and subject_id = cast(old.sequence as text) and sequence > old.sequence)
                    """, APPEND_ONLY),
            sqlite(
                    "audit_head_upwards",
                    "update on audit_head",
                    "new.sequence <= old.sequence",
                    "events are counted upwards"),
            sqlite("audit_head_no_removal", "delete on audit_head", "true", APPEND_ONLY),
            sqlite("audit_head_only_one", "insert on audit_head", "true", APPEND_ONLY));

    private static final List<String> POSTGRES = List.of(
            """
            create or replace function audit_guard() returns trigger language plpgsql as $guard$
            begin
                if tg_op = 'TRUNCATE' then
                    raise exception 'the audit is only ever added to';
                elsif tg_table_name = 'audit_event' and tg_op = 'INSERT' then
                    if new.sequence > (select sequence from audit_head)
                            or new.sequence <> 1 + coalesce((select max(sequence) from audit_event), 0)
                            or new.previous <> coalesce(
                                (select hash from audit_event order by sequence desc limit 1), repeat('0', 64)) then
                        raise exception 'an event comes after the newest, chained to it';
                    end if;
                    return new;
                elsif tg_table_name = 'audit_detail' and tg_op = 'DELETE' then
                    if exists (select 1 from audit_event where subject = 'audit detail' and action = 'erase'
                            and subject_id = cast(old.sequence as text) and sequence > old.sequence) then
                        return old;
                    end if;
                elsif tg_table_name = 'audit_head' and tg_op = 'UPDATE' then
                    if new.sequence > old.sequence then
                        return new;
                    end if;
                    raise exception 'events are counted upwards';
                end if;
                raise exception 'the audit is only ever added to';
            end
            $guard$
            """,
            postgres("audit_event_guard", "insert or update or delete on audit_event for each row"),
            postgres("audit_detail_guard", "update or delete on audit_detail for each row"),
            postgres("audit_head_guard", "insert or update or delete on audit_head for each row"),
            postgres("audit_event_whole", "truncate on audit_event for each statement"),
            postgres("audit_detail_whole", "truncate on audit_detail for each statement"),
            postgres("audit_head_whole", "truncate on audit_head for each statement"));

    private AuditGuards() {}

    /** In place of those that stood there. */
    static void putUp(DSLContext db) {
        if (db.dialect().family() == SQLDialect.SQLITE) {
            takeDown(db);
            SQLITE.forEach(db::execute);
        } else {
            POSTGRES.forEach(db::execute);
        }
    }

    /** In SQLite, which cannot make them stand aside. */
    static void takeDown(DSLContext db) {
        db.fetch("select name from sqlite_master where type = 'trigger' and tbl_name like 'audit%'")
                .getValues(0, String.class)
                .forEach(guard -> db.execute("drop trigger " + guard));
    }

    private static String sqlite(String name, String what, String when, String message) {
        return "create trigger %s before %s when %s begin select raise(abort, '%s'); end"
                .formatted(name, what, when, message);
    }

    private static String postgres(String name, String what) {
        return "create or replace trigger %s before %s execute function audit_guard()".formatted(name, what);
    }
}
