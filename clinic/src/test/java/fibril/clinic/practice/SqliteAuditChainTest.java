package fibril.clinic.practice;

import fibril.clinic.testkit.TestDatabase;
import java.util.List;
import java.util.stream.Stream;

class SqliteAuditChainTest extends AuditChainContract {

    @Override
    TestDatabase fresh() {
        return TestDatabase.sqlite();
    }

    @Override
    List<String> unguarding() {
        return Stream.of(
                        "audit_event_no_change",
                        "audit_event_no_removal",
                        "audit_event_at_the_end",
                        "audit_detail_no_change",
                        "audit_detail_no_removal",
                        "audit_head_upwards")
                .map(guard -> "drop trigger if exists " + guard)
                .toList();
    }
}
