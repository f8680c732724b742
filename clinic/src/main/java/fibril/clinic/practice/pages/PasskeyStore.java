package fibril.clinic.practice.pages;

import fibril.clinic.practice.Passkey;
import fibril.clinic.practice.Passkeys;
import fibril.clinic.practice.Staff;
import fibril.clinic.practice.StaffMember;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** Our passkeys and their owners, in the words of Spring Security. A device knows people by the id of their record. */
@Component
class PasskeyStore implements UserCredentialRepository, PublicKeyCredentialUserEntityRepository {

    private final Passkeys passkeys;
    private final Staff staff;
    private final Clock clock;

    PasskeyStore(Passkeys passkeys, Staff staff, Clock clock) {
        this.passkeys = passkeys;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public void save(CredentialRecord signed) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<Passkey> known = passkeys.withCredential(text(signed.getCredentialId()));
        if (known.isPresent()) {
            passkeys.used(known.get()
                    .used(signed.getSignatureCount(), signed.isUvInitialized(), signed.isBackupState(), now));
        } else {
            passkeys.add(fresh(signed, now));
        }
    }

    private static Passkey fresh(CredentialRecord made, Instant now) {
        return new Passkey(
                UUID.randomUUID(),
                staffOf(made.getUserEntityUserId()).orElseThrow(),
                text(made.getCredentialId()),
                made.getLabel(),
                text(new Bytes(made.getPublicKey().getBytes())),
                made.getSignatureCount(),
                made.isUvInitialized(),
                made.isBackupEligible(),
                made.isBackupState(),
                made.getTransports().stream()
                        .map(AuthenticatorTransport::getValue)
                        .sorted()
                        .toList(),
                text(made.getAttestationObject()),
                text(made.getAttestationClientDataJSON()),
                now,
                now);
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return passkeys.withCredential(text(credential))
                .map(PasskeyStore::record)
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes user) {
        return staffOf(user).map(passkeys::of).orElse(List.of()).stream()
                .map(PasskeyStore::record)
                .toList();
    }

    private static CredentialRecord record(Passkey passkey) {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(Bytes.fromBase64(passkey.credential()))
                .userEntityUserId(handleOf(passkey.staff()))
                .publicKey(ImmutablePublicKeyCose.fromBase64(passkey.publicKey()))
                .signatureCount(passkey.signatures())
                .uvInitialized(passkey.verified())
                .backupEligible(passkey.canBeCopied())
                .backupState(passkey.isCopied())
                .transports(passkey.transports().stream()
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .attestationObject(Bytes.fromBase64(passkey.attestation()))
                .attestationClientDataJSON(Bytes.fromBase64(passkey.clientData()))
                .label(passkey.label())
                .created(passkey.madeAt())
                .lastUsed(passkey.usedAt())
                .build();
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes user) {
        return staffOf(user).flatMap(staff::find).map(PasskeyStore::entity).orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String signIn) {
        return staff.withSignIn(signIn).map(PasskeyStore::entity).orElse(null);
    }

    private static PublicKeyCredentialUserEntity entity(StaffMember member) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handleOf(member.id()))
                .name(member.signIn())
                .displayName(member.name())
                .build();
    }

    /** Staff are kept elsewhere. */
    @Override
    public void save(PublicKeyCredentialUserEntity user) {
        throw new UnsupportedOperationException("staff are hired on their own page");
    }

    @Override
    public void delete(Bytes credential) {
        passkeys.withCredential(text(credential)).ifPresent(passkey -> passkeys.remove(passkey.id()));
    }

    private static Bytes handleOf(UUID staff) {
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(staff.getMostSignificantBits())
                .putLong(staff.getLeastSignificantBits())
                .array());
    }

    static Optional<UUID> staffOf(Bytes handle) {
        if (handle.getBytes().length != 16) return Optional.empty();
        ByteBuffer bits = ByteBuffer.wrap(handle.getBytes());
        return Optional.of(new UUID(bits.getLong(), bits.getLong()));
    }

    private static String text(@Nullable Bytes bytes) {
        return bytes == null ? "" : bytes.toBase64UrlString();
    }
}
