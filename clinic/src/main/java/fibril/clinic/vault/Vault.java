package fibril.clinic.vault;

import java.util.Optional;

/** Keeps bytes as they came, under the SHA-256 of what they are. Nothing sound is ever changed or overwritten. */
public interface Vault {

    /**
     * Keeps the bytes safely on disk before it returns, and answers their name: 64 hexadecimal digits. A damaged file of
     * this name is written anew.
     */
    String put(byte[] content);

    /** The same bytes, checked against their name; throws {@link Damaged} when they are not what was put. */
    Optional<byte[]> get(String name);

    /** Takes away what no record speaks of any more. */
    void forget(String name);

    /** What lies under this name is not what was put there. */
    final class Damaged extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Damaged(String name) {
            super("the file " + name + " in the vault is damaged or was changed");
        }
    }
}
