package fibril.clinic.recover.store;

import static fibril.clinic.database.schema.Tables.CLIENT_LINK;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.val;

import fibril.clinic.database.schema.tables.records.ClientLinkRecord;
import fibril.clinic.recover.ClientLink;
import fibril.clinic.recover.ClientLinks;
import fibril.clinic.recover.LinkScope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
public class SqlClientLinks implements ClientLinks {

    private static final String AFTER_CARE = "AFTER_CARE";
    private static final String BEFORE_VISIT = "BEFORE_VISIT";

    private final DSLContext db;

    public SqlClientLinks(DSLContext db) {
        this.db = db;
    }

    @Override
    public void add(ClientLink link) {
        ClientLinkRecord row = db.newRecord(CLIENT_LINK);
        row.setId(link.id());
        row.setClient(link.client());
        row.setPurpose(purpose(link.scope()));
        row.setAbout(link.scope().about());
        row.setTokenHash(link.tokenHash());
        row.setMadeAt(link.madeAt());
        row.setMadeBy(link.madeBy());
        row.setExpiresAt(link.expiresAt());
        row.setWrongTries(link.wrongTries());
        row.setLockedAt(link.lockedAtOrNull());
        row.setRevokedAt(link.revokedAtOrNull());
        row.setFirstUsedAt(link.firstUsedAtOrNull());
        row.setLastUsedAt(link.lastUsedAtOrNull());
        row.insert();
    }

    @Override
    public Optional<ClientLink> find(UUID id) {
        return db.selectFrom(CLIENT_LINK).where(CLIENT_LINK.ID.eq(id)).fetchOptional(SqlClientLinks::link);
    }

    @Override
    public Optional<ClientLink> withHash(String tokenHash) {
        return db.selectFrom(CLIENT_LINK)
                .where(CLIENT_LINK.TOKEN_HASH.eq(tokenHash))
                .fetchOptional(SqlClientLinks::link);
    }

    @Override
    public List<ClientLink> of(LinkScope scope) {
        return db.selectFrom(CLIENT_LINK)
                .where(CLIENT_LINK.ABOUT.eq(scope.about()), CLIENT_LINK.PURPOSE.eq(purpose(scope)))
                .orderBy(CLIENT_LINK.MADE_AT.desc(), CLIENT_LINK.ID)
                .fetch(SqlClientLinks::link);
    }

    @Override
    public List<ClientLink> lockedAt(Instant now) {
        return db.selectFrom(CLIENT_LINK)
                .where(CLIENT_LINK.LOCKED_AT.isNotNull())
                .and(CLIENT_LINK.REVOKED_AT.isNull())
                .and(CLIENT_LINK.EXPIRES_AT.gt(now))
                .orderBy(CLIENT_LINK.LOCKED_AT, CLIENT_LINK.ID)
                .fetch(SqlClientLinks::link);
    }

    @Override
    public int countTry(UUID id) {
        return db.update(CLIENT_LINK)
                .set(CLIENT_LINK.WRONG_TRIES, CLIENT_LINK.WRONG_TRIES.plus(1))
                .where(CLIENT_LINK.ID.eq(id))
                .returningResult(CLIENT_LINK.WRONG_TRIES)
                .fetchSingle()
                .value1();
    }

    @Override
    public void opened(UUID id, Instant now) {
        db.update(CLIENT_LINK)
                .set(CLIENT_LINK.WRONG_TRIES, 0)
                .set(
                        CLIENT_LINK.FIRST_USED_AT,
                        coalesce(CLIENT_LINK.FIRST_USED_AT, val(now, CLIENT_LINK.FIRST_USED_AT)))
                .set(CLIENT_LINK.LAST_USED_AT, now)
                .where(CLIENT_LINK.ID.eq(id))
                .execute();
    }

    @Override
    public void lock(UUID id, Instant now) {
        db.update(CLIENT_LINK)
                .set(CLIENT_LINK.LOCKED_AT, now)
                .where(CLIENT_LINK.ID.eq(id))
                .execute();
    }

    @Override
    public void revoke(UUID id, Instant now) {
        db.update(CLIENT_LINK)
                .set(CLIENT_LINK.REVOKED_AT, now)
                .where(CLIENT_LINK.ID.eq(id))
                .and(CLIENT_LINK.REVOKED_AT.isNull())
                .execute();
    }

    private static String purpose(LinkScope scope) {
        return switch (scope) {
            case LinkScope.AfterCare session -> AFTER_CARE;
            case LinkScope.BeforeVisit visit -> BEFORE_VISIT;
        };
    }

    private static LinkScope scope(ClientLinkRecord row) {
        return switch (row.getPurpose()) {
            case AFTER_CARE -> new LinkScope.AfterCare(row.getAbout());
            case BEFORE_VISIT -> new LinkScope.BeforeVisit(row.getAbout());
            default -> throw new IllegalStateException("a link for " + row.getPurpose() + " is not known");
        };
    }

    private static ClientLink link(ClientLinkRecord row) {
        return new ClientLink(
                row.getId(),
                row.getClient(),
                scope(row),
                row.getTokenHash(),
                row.getMadeAt(),
                row.getMadeBy(),
                row.getExpiresAt(),
                row.getWrongTries(),
                row.getLockedAt(),
                row.getRevokedAt(),
                row.getFirstUsedAt(),
                row.getLastUsedAt());
    }
}
