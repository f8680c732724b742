package fibril.clinic.rights;

import static org.assertj.core.api.Assertions.assertThat;

import fibril.clinic.rights.store.ClientTables;
import fibril.clinic.testkit.EveryTable;
import java.util.List;
import java.util.Set;
import org.jooq.Table;
import org.junit.jupiter.api.Test;

/** A table that speaks of clients must not be left out of their records: one that does not is named here. */
class EveryTableIsSomebodysTest {

    /** Of the practice, its staff, its stock and its machines. */
    private static final Set<String> OF_NO_CLIENT = Set.of(
            "arrival",
            "audit_detail",
            "audit_event",
            "audit_head",
            "calendar_feed",
            "closure",
            "competence",
            "copy_run",
            "credential",
            // ids of what was erased, and names of files that are gone
            "erasure_entry",
            "handpiece",
            "handpiece_cleaning",
            "known_device",
            "passkey",
            "recovery_code",
            "second_factor",
            "way_back",
            "service_name",
            "sent_form",
            "setting",
            "staff",
            "stock_lot",
            "stock_on_hand",
            "treatment_room",
            "vault_to_forget",
            // of people who are no clients yet
            "visit_request",
            "working_week",
            "wrong_try");

    @Test
    void aNewTableNamesAClientOrSomethingOfHersOrStandsHere() {
        List<String> unplaced = EveryTable.inTheSchema().stream()
                .filter(table -> !ClientTables.isOfClients(table))
                .map(Table::getName)
                .filter(table -> !OF_NO_CLIENT.contains(table))
                .toList();
        assertThat(unplaced)
                .as("tables that would be missing from a client’s whole record if they speak of her")
                .isEmpty();
    }

    @Test
    void noneThatStandsHereNamesAClient() {
        assertThat(ClientTables.all().stream().map(Table::getName)).doesNotContainAnyElementsOf(OF_NO_CLIENT);
    }
}
