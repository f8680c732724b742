package fibril.clinic.people.store;

import fibril.clinic.database.schema.DefaultSchema;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jooq.Named;

/**
 * The tables that the head of a client's pages is made from. A new table is one of them until it is written here that it
 * is not, which is the safe side.
 */
public final class HeadTables {

    /** Nothing in the head speaks of these. */
    public static final Set<String> OF_NO_HEAD = Set.of(
            "audit_detail",
            "audit_event",
            "audit_head",
            "calendar_feed",
            "client_link",
            "copy_run",
            "credential",
            "flyway_schema_history",
            "known_device",
            "message",
            "passkey",
            "recovery_code",
            "second_factor",
            "sent_form",
            "service_name",
            "vault_to_forget",
            "way_back",
            "wrong_try");

    /** Written in one transaction with the row they belong to, and that one names the client. */
    public static final Set<String> WITH_ANOTHER_ROW = Set.of(
            "check_in_unread",
            "course_off_label",
            "course_zone",
            "session_lot",
            "session_unfinished",
            "session_zone",
            "taken_step");

    public static final Set<String> ALL = DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
            .map(Named::getName)
            .filter(Predicate.not(OF_NO_HEAD::contains))
            .filter(Predicate.not(WITH_ANOTHER_ROW::contains))
            .collect(Collectors.toUnmodifiableSet());

    private HeadTables() {}
}
