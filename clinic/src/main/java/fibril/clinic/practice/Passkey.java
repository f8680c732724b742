package fibril.clinic.practice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The public half of a key that lies in somebody's device, which asks for their finger, face or PIN before it signs.
 * Bytes are Base64 for addresses.
 *
 * @param credential what the device calls it
 * @param label what its owner calls it
 * @param signatures how often it has signed, as far as the device counts
 * @param verified whether the device has asked who it is
 * @param canBeCopied whether its maker may carry it to other devices of the same person
 * @param transports how the device is reached
 * @param attestation what the device said when it made the key
 * @param clientData what the browser said then
 */
public record Passkey(
        UUID id,
        UUID staff,
        String credential,
        String label,
        String publicKey,
        long signatures,
        boolean verified,
        boolean canBeCopied,
        boolean isCopied,
        List<String> transports,
        String attestation,
        String clientData,
        Instant madeAt,
        Instant usedAt) {

    public Passkey {
        transports = List.copyOf(transports);
    }

    /** After it has signed once more. */
    public Passkey used(long count, boolean nowVerified, boolean nowCopied, Instant now) {
        return new Passkey(
                id,
                staff,
                credential,
                label,
                publicKey,
                count,
                nowVerified,
                canBeCopied,
                nowCopied,
                transports,
                attestation,
                clientData,
                madeAt,
                now);
    }
}
