package fibril.app.demo;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Seeded chance, and what is drawn with it. */
final class BusyChance {

    private final Random random;

    BusyChance(long seed) {
        this.random = new Random(seed);
    }

    /** Looks like any other id and is the same for the same seed. */
    UUID id() {
        long most = (random.nextLong() & ~0xF000L) | 0x4000L;
        long least = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(most, least);
    }

    /** From {@code from} up to and without {@code to}. */
    int between(int from, int to) {
        return random.nextInt(from, to);
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    boolean percent(int share) {
        return random.nextInt(100) < share;
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
