package fibril.clinic.practice.store;

import static fibril.clinic.database.schema.Tables.SERVICE_NAME;

import fibril.clinic.database.schema.tables.records.ServiceNameRecord;
import fibril.clinic.practice.ServiceName;
import fibril.clinic.practice.ServiceNames;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
public class SqlServiceNames implements ServiceNames {

    private final DSLContext db;

    public SqlServiceNames(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<ServiceName> of(UUID staff) {
        return db.selectFrom(SERVICE_NAME).where(SERVICE_NAME.STAFF.eq(staff)).fetchOptional(SqlServiceNames::name);
    }

    @Override
    public Optional<ServiceName> withEmail(String email) {
        return db.selectFrom(SERVICE_NAME).where(SERVICE_NAME.EMAIL.eq(email)).fetchOptional(SqlServiceNames::name);
    }

    @Override
    public Optional<ServiceName> withSubject(String issuer, String subject) {
        if (subject.isEmpty()) return Optional.empty();
        return db.selectFrom(SERVICE_NAME)
                .where(SERVICE_NAME.ISSUER.eq(issuer))
                .and(SERVICE_NAME.SUBJECT.eq(subject))
                .fetchOptional(SqlServiceNames::name);
    }

    @Override
    public void set(ServiceName name) {
        remove(name.staff());
        db.insertInto(SERVICE_NAME)
                .set(SERVICE_NAME.STAFF, name.staff())
                .set(SERVICE_NAME.EMAIL, name.email())
                .set(SERVICE_NAME.ISSUER, name.issuer())
                .set(SERVICE_NAME.SUBJECT, name.subject())
                .set(SERVICE_NAME.SET_AT, name.setAt())
                .execute();
    }

    @Override
    public boolean bind(UUID staff, String issuer, String subject) {
        return db.update(SERVICE_NAME)
                        .set(SERVICE_NAME.ISSUER, issuer)
                        .set(SERVICE_NAME.SUBJECT, subject)
                        .where(SERVICE_NAME.STAFF.eq(staff))
                        .and(SERVICE_NAME.SUBJECT.eq(""))
                        .execute()
                == 1;
    }

    @Override
    public void remove(UUID staff) {
        db.deleteFrom(SERVICE_NAME).where(SERVICE_NAME.STAFF.eq(staff)).execute();
    }

    private static ServiceName name(ServiceNameRecord row) {
        return new ServiceName(row.getStaff(), row.getEmail(), row.getIssuer(), row.getSubject(), row.getSetAt());
    }
}
