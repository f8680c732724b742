package fibril.clinic.practice.store;

import static fibril.clinic.database.schema.Tables.STAFF;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import fibril.clinic.database.schema.tables.records.StaffRecord;
import fibril.clinic.practice.Provenance;
import fibril.clinic.practice.Role;
import fibril.clinic.practice.Staff;
import fibril.clinic.practice.StaffMember;
import fibril.clinic.practice.StaleVersion;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.springframework.stereotype.Repository;

/** Staff in SQL: every version a row, the newest is the member. */
@Repository
public class SqlStaff implements Staff {

    private static final fibril.clinic.database.schema.tables.Staff OTHER = STAFF.as("other");

    private final DSLContext db;

    public SqlStaff(DSLContext db) {
        this.db = db;
    }

    @Override
    public void add(StaffMember m) {
        try {
            db.insertInto(STAFF)
                    .set(STAFF.ID, m.id())
                    .set(STAFF.VERSION, m.provenance().version())
                    .set(STAFF.AUTHOR, m.provenance().author())
                    .set(STAFF.WRITTEN_AT, m.provenance().at())
                    .set(STAFF.REASON, m.provenance().reason())
                    .set(STAFF.NAME, m.name())
                    .set(STAFF.SIGN_IN, m.signIn().toLowerCase(Locale.ROOT))
                    .set(STAFF.ROLE, m.role().name())
                    .set(STAFF.ACTIVE, m.active())
                    .execute();
        } catch (IntegrityConstraintViolationException taken) {
            throw new StaleVersion("staff member", m.provenance().version());
        }
    }

    @Override
    public Optional<StaffMember> find(UUID id) {
        return newest(STAFF.ID.eq(id)).stream().findFirst();
    }

    @Override
    public Optional<StaffMember> withSignIn(String signIn) {
        return newest(STAFF.SIGN_IN.eq(signIn.toLowerCase(Locale.ROOT))).stream()
                .findFirst();
    }

    @Override
    public List<StaffMember> everybody() {
        return newest(STAFF.ID.isNotNull());
    }

    private List<StaffMember> newest(Condition wanted) {
        return db.selectFrom(STAFF)
                .where(wanted)
                .and(STAFF.VERSION.eq(select(max(OTHER.VERSION)).from(OTHER).where(OTHER.ID.eq(STAFF.ID))))
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
                new Provenance(row.getVersion(), row.getAuthor(), row.getWrittenAt(), row.getReason()));
    }
}
