package fibril.app;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** So many places, and room for so many more who wait for one. */
final class Places {

    private final Semaphore free;
    private final Semaphore room;

    Places(int places, int waiting) {
        this.free = new Semaphore(places, true);
        this.room = new Semaphore(places + waiting);
    }

    boolean enter(Duration atMost) {
        if (!room.tryAcquire()) return false;
        boolean in = false;
        try {
            in = free.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            if (!in) room.release();
        }
        return in;
    }

    void leave() {
        free.release();
        room.release();
    }
}
