package fibril.clinic.practice;

import fibril.clinic.testkit.TestDatabase;
import java.util.List;

class PostgresAuditChainTest extends AuditChainContract {

    @Override
    TestDatabase fresh() {
        return TestDatabase.postgres();
    }

    @Override
    List<String> unguarding() {
        return List.of(
                "alter table audit_event disable trigger user",
                "alter table audit_detail disable trigger user",
                "alter table audit_head disable trigger user");
    }
}
