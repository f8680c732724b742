package fibril.clinic.practice.store;

import static fibril.clinic.database.schema.Tables.STAFF;

import fibril.clinic.database.Versions;
import fibril.clinic.database.schema.tables.records.StaffRecord;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.Staff;
import fibril.clinic.practice.StaffMember;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Staff in SQL: every version a row, the newest is the member. */
public class SqlStaff implements Staff {

    private final DSLContext db;
    private final Versions<StaffRecord> versions;

    public SqlStaff(DSLContext db) {
        this.db = db;
        this.versions = new Versions<>(db, STAFF, "staff member");
    }

    @Override
    public void add(StaffMember m) {
        StaffRecord row = versions.row(m.id(), m.provenance());
        row.set(STAFF.NAME, m.name());
        row.set(STAFF.SIGN_IN, m.signIn().toLowerCase(Locale.ROOT));
        row.set(STAFF.ROLE, m.role().name());
        row.set(STAFF.ACTIVE, m.active());
        versions.add(row);
    }

    @Override
    public Optional<StaffMember> find(UUID id) {
        return newest(STAFF.ID.eq(id)).stream().findFirst();
    }

    @Override
    public Optional<StaffMember> withSignIn(String signIn) {
        // nobody has such a name, and PostgreSQL does not even take the question
        String typed = signIn.replace("\0", " ");
        return newest(STAFF.SIGN_IN.eq(typed.toLowerCase(Locale.ROOT))).stream().findFirst();
    }

    @Override
    public List<StaffMember> everybody() {
        return newest(STAFF.ID.isNotNull());
    }

    private List<StaffMember> newest(Condition wanted) {
        return db.selectFrom(STAFF)
                .where(wanted)
                .and(versions.isNewest())
                .orderBy(STAFF.ACTIVE.desc(), STAFF.NAME, STAFF.ID)
                .fetch(SqlStaff::member);
    }

    private static StaffMember member(StaffRecord row) {
        return new StaffMember(
                row.getId(),
                row.getName(),
                row.getSignIn(),
                Role.valueOf(row.getRole()),
                row.getActive(),
                Versions.provenance(row));
    }
}
