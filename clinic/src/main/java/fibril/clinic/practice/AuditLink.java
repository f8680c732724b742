package fibril.clinic.practice;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * One event of the audit as a link of its chain.
 *
 * <p>The hash of a link is SHA-256 over ten fields in this order, so that anyone can work it out again from the file
 * the auditor takes away:
 *
 * <pre>
 * "fibril audit 1" · previous · sequence · at · actor · from · action · subject · subjectId · commitment
 * </pre>
 *
 * Every field is its UTF-8 bytes after their number, four bytes, the highest first: no two lists of fields give the same
 * bytes. Numbers are decimal, {@code at} is in milliseconds since 1970, {@code actor} is a UUID in small letters, hashes
 * are hexadecimal in small letters. {@code previous} is the hash of the link before, 64 noughts for the first.
 *
 * <p>What the event says in words is not in the chain: only a {@link AuditDetail#commitment() commitment} to it is, so
 * that words about a person can be erased and the chain still holds.
 *
 * @param atMillis when, in milliseconds since 1970
 * @param from the network address whoever did it spoke from, empty for the machine itself
 * @param hash what is kept as this link's hash; {@link #computed()} says what it must be
 */
public record AuditLink(
        long sequence,
        long atMillis,
        String actor,
        String from,
        String action,
        String subject,
        String subjectId,
        String commitment,
        String previous,
        String hash) {

    /** What stands before the first link. */
    public static final String NOTHING_BEFORE = "0".repeat(64);

    private static final String FORM = "fibril audit 1";

    /** The same event, as the link after {@code previousHash}. */
    public AuditLink after(String previousHash) {
        AuditLink open = new AuditLink(
                sequence, atMillis, actor, from, action, subject, subjectId, commitment, previousHash, "");
        return new AuditLink(
                sequence, atMillis, actor, from, action, subject, subjectId, commitment, previousHash, open.computed());
    }

    public String computed() {
        return sha256(
                FORM,
                previous,
                Long.toString(sequence),
                Long.toString(atMillis),
                actor,
                from,
                action,
                subject,
                subjectId,
                commitment);
    }

    /** SHA-256 over fields, each after its length, in hexadecimal digits. */
    static String sha256(String... fields) {
        MessageDigest digest = Digests.sha256();
        for (String field : fields) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
