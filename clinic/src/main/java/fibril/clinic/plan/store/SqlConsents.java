package fibril.clinic.plan.store;

import static fibril.clinic.database.schema.Tables.CONSENT;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import fibril.clinic.database.Versions;
import fibril.clinic.database.schema.tables.records.ConsentRecord;
import fibril.clinic.plan.Consent;
import fibril.clinic.plan.ConsentKind;
import fibril.clinic.plan.Consents;
import fibril.clinic.plan.Signature;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Consents in SQL: one row when given, a second when withdrawn. */
@Repository
public class SqlConsents implements Consents {

    private static final fibril.clinic.database.schema.tables.Consent OTHER = CONSENT.as("other");

    private final DSLContext db;
    private final Versions<ConsentRecord> versions;

    public SqlConsents(DSLContext db) {
        this.db = db;
        this.versions = new Versions<>(db, CONSENT, "consent");
    }

    @Override
    public void add(Consent c) {
        ConsentRecord row = versions.row(c.id(), c.provenance());
        row.setClient(c.client());
        row.setKind(c.kind().name());
        row.setCourse(c.courseOrNull());
        row.setCourseVersion(c.courseVersion());
        row.setTextId(c.wording().textId());
        row.setTextVersion(c.wording().textVersion());
        row.setTextHash(c.wording().hash());
        row.setTextShown(c.wording().shown());
        row.setSignedName(c.signature().name());
        row.setDrawing(c.signature().drawing());
        row.setGuardian(c.guardian());
        row.setInterpreter(c.interpreter());
        row.setSignedOn(c.signedOn());
        row.setValidUntilOn(c.validUntil());
        row.setWithdrawnOn(c.withdrawnOnOrNull());
        versions.add(row);
    }

    @Override
    public Optional<Consent> find(UUID id) {
        return newest(CONSENT.ID.eq(id)).stream().findFirst();
    }

    @Override
    public List<Consent> ofClient(UUID client) {
        return newest(CONSENT.CLIENT.eq(client));
    }

    @Override
    public Set<UUID> coursesConsentedOn(LocalDate day, Collection<UUID> clients) {
        if (clients.isEmpty()) return Set.of();
        String kind = ConsentKind.TREATMENT.name();
        return db.select(CONSENT.COURSE)
                .from(CONSENT)
                .where(CONSENT.CLIENT.in(clients), CONSENT.KIND.eq(kind), CONSENT.VERSION.eq(1))
                .and(CONSENT.SIGNED_ON.le(day).and(CONSENT.VALID_UNTIL_ON.ge(day)))
                .and(notExists(selectOne()
                        .from(OTHER)
                        .where(OTHER.COURSE.eq(CONSENT.COURSE), OTHER.KIND.eq(kind), OTHER.VERSION.eq(1))
                        .and(OTHER.WRITTEN_AT.gt(CONSENT.WRITTEN_AT))))
                .and(notExists(selectOne().from(OTHER).where(OTHER.ID.eq(CONSENT.ID), OTHER.WITHDRAWN_ON.le(day))))
                .fetchSet(CONSENT.COURSE);
    }

    /** By when they were given: withdrawing an old one does not make it the latest. */
    private List<Consent> newest(Condition wanted) {
        return db.selectFrom(CONSENT)
                .where(wanted)
                .and(versions.isNewest())
                .orderBy(
                        select(OTHER.WRITTEN_AT)
                                .from(OTHER)
                                .where(OTHER.ID.eq(CONSENT.ID), OTHER.VERSION.eq(1))
                                .asField()
                                .desc(),
                        CONSENT.ID)
                .fetch(SqlConsents::consent);
    }

    private static Consent consent(ConsentRecord row) {
        return new Consent(
                row.getId(),
                row.getClient(),
                ConsentKind.valueOf(row.getKind()),
                row.getCourse(),
                row.getCourseVersion(),
                new Consent.Wording(row.getTextId(), row.getTextVersion(), row.getTextHash(), row.getTextShown()),
                new Signature(row.getSignedName(), row.getDrawing()),
                row.getGuardian(),
                row.getInterpreter(),
                row.getSignedOn(),
                row.getValidUntilOn(),
                row.getWithdrawnOn(),
                Versions.provenance(row));
    }
}
