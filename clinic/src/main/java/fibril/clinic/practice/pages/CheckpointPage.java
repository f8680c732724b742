package fibril.clinic.practice.pages;

/**
 * What /audit/checkpoints/{events} shows and prints.
 *
 * @param hash in groups of four, for eyes
 * @param text exactly what the file holds
 */
public record CheckpointPage(String events, String at, String hash, String fingerprint, String text, String file) {}
