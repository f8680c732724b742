package fibril.walk;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several people who write clients, corrections and photographs until the practice does not answer any more. */
final class WritingLoad {

    private static final int PEOPLE = 4;

    /**
     * What was sent of one client and what of it was acknowledged.
     *
     * @param sent versions that were sent
     * @param acknowledged versions that were answered with success
     * @param picture the name of the photograph that was acknowledged last, empty where there is none
     */
    record Written(String family, int sent, int acknowledged, String picture) {}

    private final ConcurrentMap<UUID, Written> written = new ConcurrentHashMap<>();
    private final Visitor visitor;
    private final CountDownLatch acknowledgements;
    private volatile boolean killing;

    /** @param enough how many acknowledgements {@link #until} waits for */
    WritingLoad(Visitor visitor, int enough) {
        this.visitor = visitor;
        this.acknowledgements = new CountDownLatch(enough);
    }

    /** Writes on until {@code kill} has done its work, which it begins after enough was acknowledged. */
    Map<UUID, Written> until(Runnable kill, Random chance) throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
            List<Future<?>> atWork = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                Random own = new Random(chance.nextLong());
                atWork.add(people.submit(() -> writeOn(own)));
            }
            acknowledgements.await();
            killing = true;
            kill.run();
            for (Future<?> person : atWork) person.get();
        }
        return written;
    }

    private void writeOn(Random chance) {
        try {
            while (true) writeOne(chance);
        } catch (UncheckedIOException | NotAcknowledged gone) {
            // this is what the test is about
        }
    }

    private void writeOne(Random chance) {
        UUID id = new UUID(chance.nextLong(), chance.nextLong());
        String family = letters(chance);
        written.put(id, new Written(family, 1, 0, ""));
        Map<String, String> typed = Map.of("given", "Made", "family", family, "born", "1990-02-03", "sex", "FEMALE");
        Map<String, String> first = new java.util.HashMap<>(typed);
        first.put("key", id.toString());
        acknowledge(id, visitor.post("/clients", first), "");
        if (chance.nextBoolean()) {
            sent(id);
            byte[] jpeg = Camera.jpeg(family);
            HttpResponse<String> answer =
                    visitor.upload("/clients/" + id + "/portrait", Map.of("version", "1"), "portrait", jpeg);
            acknowledge(id, answer, Visitor.sha256(jpeg));
        }
        if (chance.nextBoolean()) {
            sent(id);
            Map<String, String> again = new java.util.HashMap<>(typed);
            again.put("phone", "020 7946 0" + (100 + chance.nextInt(900)));
            again.put("reason", "a new number");
            again.put(
                    "version",
                    Integer.toString(written.getOrDefault(id, nothing()).acknowledged()));
            acknowledge(id, visitor.post("/clients/" + id, again), "");
        }
    }

    private void sent(UUID id) {
        written.computeIfPresent(
                id, (same, so) -> new Written(so.family(), so.sent() + 1, so.acknowledged(), so.picture()));
    }

    /** A server whose database is killed first says so while it lives; anything but an error would be a promise. */
    private void acknowledge(UUID id, HttpResponse<String> answer, String picture) {
        if (killing && answer.statusCode() >= 500) throw new NotAcknowledged();
        if (answer.statusCode() != 303) {
            throw new AssertionError("answered " + answer.statusCode() + ": " + answer.body());
        }
        written.computeIfPresent(
                id,
                (same, so) -> new Written(
                        so.family(), so.sent(), so.acknowledged() + 1, picture.isEmpty() ? so.picture() : picture));
        acknowledgements.countDown();
    }

    private static final class NotAcknowledged extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static Written nothing() {
        return new Written("", 0, 0, "");
    }

    private static String letters(Random chance) {
        StringBuilder name = new StringBuilder("K");
        for (int i = 0; i < 12; i++) name.append((char) ('a' + chance.nextInt(26)));
        return name.toString();
    }
}
