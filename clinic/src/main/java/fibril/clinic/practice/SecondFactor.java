package fibril.clinic.practice;

import java.time.Instant;

/**
 * A secret that a telephone shares with this practice.
 *
 * @param secret its name in the vault
 * @param lastStep the newest half minute whose figures were used
 */
public record SecondFactor(String secret, long lastStep, Instant setAt) {}
