package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;

/** Several people who each take one client after another through her care until the practice does not answer any more. */
final class WritingLoad {

    private static final int PEOPLE = 4;

    private final Queue<Piece> sent = new ConcurrentLinkedQueue<>();
    private final Queue<Piece> acknowledged = new ConcurrentLinkedQueue<>();
    private final Map<String, String> shown = new ConcurrentHashMap<>();
    private final Visitor visitor;
    private final CountDownLatch acknowledgements;
    private volatile boolean killing;

    /** @param enough how many acknowledgements {@link #until} waits for */
    WritingLoad(Visitor visitor, int enough) {
        this.visitor = visitor;
        this.acknowledgements = new CountDownLatch(enough);
    }

    /** Writes on until {@code kill} has done its work, which it begins after enough was acknowledged. */
    void until(Runnable kill, Random chance) throws Exception {
        String lot = CourseOfCare.stocked(this, chance);
        try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
            List<Future<?>> atWork = new ArrayList<>();
            for (int i = 0; i < PEOPLE; i++) {
                Random own = new Random(chance.nextLong());
                atWork.add(people.submit(() -> writeOn(lot, own)));
            }
            acknowledgements.await();
            killing = true;
            kill.run();
            for (Future<?> person : atWork) person.get();
        }
    }

    int acknowledgedPieces() {
        return acknowledged.size();
    }

    List<String> underWay() {
        return sent.stream()
                .filter(piece -> !acknowledged.contains(piece))
                .map(Piece::kind)
                .toList();
    }

    /** Through the door, as whoever wrote them would look. */
    void lookAtPages(Visitor reader) {
        shown.forEach(
                (page, words) -> assertThat(reader.get(page).body()).as(page).contains(words));
    }

    /** Once it is acknowledged, this page has these words. */
    void shows(String page, String words) {
        shown.put(page, words);
    }

    /** Everything that was acknowledged is there whole, and what was under way is there whole or not at all. */
    void lookAt(DSLContext db) {
        acknowledged.forEach(piece -> piece.isWhole(db));
        sent.stream().filter(piece -> !acknowledged.contains(piece)).forEach(piece -> piece.isWholeOrNotThere(db));
    }

    private void writeOn(String lot, Random chance) {
        try {
            while (true) new CourseOfCare(this, lot, chance).walk();
        } catch (UncheckedIOException | NotAcknowledged gone) {
            // this is what the test is about
        } finally {
            // nobody waits for what will not come: where this was a fault, it is told when the work is looked at
            while (acknowledgements.getCount() > 0) acknowledgements.countDown();
        }
    }

    /** The form of a page, to be filled in. */
    PaperForm form(String page, String action) {
        HttpResponse<String> answer = visitor.get(page);
        if (killing && answer.statusCode() >= 500) throw new NotAcknowledged();
        return PaperForm.on(Jsoup.parse(answer.body()), action)
                .orElseThrow(() ->
                        new AssertionError(page + " answered " + answer.statusCode() + " without a form to " + action));
    }

    void send(Piece piece, String path, Map<String, String> form) {
        acknowledge(piece, () -> visitor.post(path, form));
    }

    /** Where the answer leads. */
    String send(Piece piece, String path, List<PaperForm.Entry> form) {
        return acknowledge(piece, () -> visitor.post(path, form));
    }

    void upload(Piece piece, String path, Map<String, String> form, String field, byte[] jpeg) {
        acknowledge(piece, () -> visitor.upload(path, form, field, jpeg));
    }

    /** A server whose database is killed first says so while it lives; anything but an error would be a promise. */
    private String acknowledge(Piece piece, Supplier<HttpResponse<String>> request) {
        sent.add(piece);
        HttpResponse<String> answer = request.get();
        if (killing && answer.statusCode() >= 500) throw new NotAcknowledged();
        if (answer.statusCode() != 303) {
            throw new AssertionError(piece.what() + " was answered " + answer.statusCode() + ": "
                    + Jsoup.parse(answer.body()).select("main").text());
        }
        acknowledged.add(piece);
        acknowledgements.countDown();
        return Visitor.ledTo(answer);
    }

    private static final class NotAcknowledged extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
