package fibril.clinic.practice.store;

import static fibril.clinic.database.schema.Tables.PASSKEY;

import fibril.clinic.database.schema.tables.records.PasskeyRecord;
import fibril.clinic.practice.Passkey;
import fibril.clinic.practice.Passkeys;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

@Repository
public class SqlPasskeys implements Passkeys {

    private final DSLContext db;

    public SqlPasskeys(DSLContext db) {
        this.db = db;
    }

    @Override
    public void add(Passkey passkey) {
        PasskeyRecord row = db.newRecord(PASSKEY);
        row.setId(passkey.id());
        row.setStaff(passkey.staff());
        row.setCredential(passkey.credential());
        row.setLabel(passkey.label());
        row.setPublicKey(passkey.publicKey());
        row.setSignatures(passkey.signatures());
        row.setVerified(passkey.verified());
        row.setCanBeCopied(passkey.canBeCopied());
        row.setIsCopied(passkey.isCopied());
        row.setTransports(String.join(" ", passkey.transports()));
        row.setAttestation(passkey.attestation());
        row.setClientData(passkey.clientData());
        row.setMadeAt(passkey.madeAt());
        row.setUsedAt(passkey.usedAt());
        row.insert();
    }

    @Override
    public void used(Passkey passkey) {
        db.update(PASSKEY)
                .set(PASSKEY.SIGNATURES, passkey.signatures())
                .set(PASSKEY.VERIFIED, passkey.verified())
                .set(PASSKEY.IS_COPIED, passkey.isCopied())
                .set(PASSKEY.USED_AT, passkey.usedAt())
                .where(PASSKEY.ID.eq(passkey.id()))
                .execute();
    }

    @Override
    public Optional<Passkey> withCredential(String credential) {
        return db.selectFrom(PASSKEY).where(PASSKEY.CREDENTIAL.eq(credential)).fetchOptional(SqlPasskeys::passkey);
    }

    @Override
    public List<Passkey> of(UUID staff) {
        return db.selectFrom(PASSKEY)
                .where(PASSKEY.STAFF.eq(staff))
                .orderBy(PASSKEY.MADE_AT, PASSKEY.ID)
                .fetch(SqlPasskeys::passkey);
    }

    @Override
    public void remove(UUID id) {
        db.deleteFrom(PASSKEY).where(PASSKEY.ID.eq(id)).execute();
    }

    private static Passkey passkey(PasskeyRecord row) {
        return new Passkey(
                row.getId(),
                row.getStaff(),
                row.getCredential(),
                row.getLabel(),
                row.getPublicKey(),
                row.getSignatures(),
                row.getVerified(),
                row.getCanBeCopied(),
                row.getIsCopied(),
                Stream.of(row.getTransports().split(" ", -1))
                        .filter(way -> !way.isEmpty())
                        .toList(),
                row.getAttestation(),
                row.getClientData(),
                row.getMadeAt(),
                row.getUsedAt());
    }
}
