package fibril.bench.load;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jsoup.nodes.Document;

/**
 * A practice at work: so many requests in every second, whether or not the earlier ones have been answered, one in ten of
 * them a form that writes. A request counts from the moment it was due, so that a server that stands still is seen to.
 * The form that a piece of writing needs is fetched before, as one more request that is counted by its own name.
 */
public final class MixedLoad {

    private static final String ALL = "all ";
    private static final String PAST = "too many: ";
    private static final int STAFF = 4;
    private static final int CLIENTS = 400;
    private static final int REHEARSAL_SECONDS = 60;

    /** What is promised at the usual rate. */
    private static final double MOST_MILLIS = 50;

    private static final long MOST_MEGABYTES = 512;

    private final List<Desk> desks = new ArrayList<>();
    private final Map<String, Times> times = new ConcurrentHashMap<>();
    private final Writing writing;
    private final ReentrantLock oneWrites = new ReentrantLock();
    private final List<String> clients;
    private final Random chance = new Random(1);

    private MixedLoad(String address) throws IOException, InterruptedException {
        for (int i = 0; i < STAFF; i++) desks.add(Desk.signedIn(address, "owner"));
        Document due = desks.getFirst().page("/due?window=all");
        this.clients = due.select("a[href^=/clients/]").stream()
                .map(link -> link.attr("href").replaceFirst("^(/clients/[0-9a-f-]{36}).*", "$1"))
                .distinct()
                .limit(CLIENTS)
                .toList();
        this.writing = new Writing(desks.getLast(), clients, chance, LocalDate.now(ZoneId.systemDefault()));
        writing.takeCheckIns(due);
        writing.lookForOpenings();
    }

    /** Address, requests in a second, seconds, the server's process, percent of writes, and at which rate too many come. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        MixedLoad load = new MixedLoad(arguments[0]);
        int rate = Integer.parseInt(arguments[1]);
        int seconds = Integer.parseInt(arguments[2]);
        long server = Long.parseLong(arguments[3]);
        int writes = Integer.parseInt(arguments[4]);
        int past = Integer.parseInt(arguments[5]);
        load.run("", rate, REHEARSAL_SECONDS, writes);
        load.times.clear();
        System.out.printf("heap after collecting, before: %s%n", Memory.heapAfterCollecting(server));
        if (past == 0) {
            load.run("", rate, seconds, writes);
        } else {
            load.run(PAST, past, seconds, writes);
            load.run("after it, ", rate, REHEARSAL_SECONDS, writes);
        }
        long most = Memory.mostResident(server);
        System.out.printf("resident at the end: %d MB, at most %d MB%n", Memory.resident(server), most);
        System.out.printf("heap after collecting, after: %s%n", Memory.heapAfterCollecting(server));
        System.out.printf(
                "machine: load %s%n%n",
                Files.readString(Path.of("/proc/loadavg")).strip());
        System.out.println("| request | answered | median ms | p99 | slowest | other than 200, 302, 303 |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | --- |");
        new TreeMap<>(load.times).forEach((name, each) -> System.out.println("| " + name + " | " + each.row() + " |"));
        List<String> missed = load.missed(past == 0, most);
        missed.forEach(what -> System.out.println("missed: " + what));
        System.exit(missed.isEmpty() ? 0 : 1);
    }

    /** Where too many come, some are sent away for a while, and how long the others take is only told. */
    private List<String> missed(boolean usual, long megabytes) {
        List<String> missed = new ArrayList<>();
        if (megabytes > MOST_MEGABYTES) missed.add(megabytes + " MB resident, at most " + MOST_MEGABYTES);
        new TreeMap<>(times).forEach((name, each) -> {
            each.faults(name.startsWith(PAST)).forEach((what, many) -> missed.add(name + ": " + many + " × " + what));
            double p99 = each.millisAt(0.99);
            if (usual && name.contains(ALL) && p99 > MOST_MILLIS)
                missed.add("%s: p99 %.0f ms, at most %.0f".formatted(name, p99, MOST_MILLIS));
        });
        return missed;
    }

    private void run(String phase, int rate, int seconds, int percent) throws InterruptedException {
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            long begin = System.nanoTime();
            long step = TimeUnit.SECONDS.toNanos(1) / rate;
            for (long n = 0; n < (long) rate * seconds; n++) {
                long due = begin + n * step;
                while (System.nanoTime() < due) LockSupport.parkNanos(due - System.nanoTime());
                Desk desk = desks.get((int) (n % desks.size()));
                boolean writes = n * percent / 100 != (n + 1) * percent / 100;
                // where too many come, a queue of forms in here would outlast them
                if (writes && !(phase.equals(PAST) && oneWrites.isLocked())) people.execute(() -> write(phase, due));
                else read(desk, phase, due, people, n / (rate * 60L) + 1);
            }
        }
    }

    private void read(Desk desk, String phase, long due, ExecutorService people, long minute) {
        String among = "%s%spages, minute %2d".formatted(phase, ALL, minute);
        int dice = chance.nextInt(10);
        String client = clients.get(chance.nextInt(clients.size()));
        if (dice < 6) people.execute(() -> timed(phase + "client page", among, due, () -> desk.get(client)));
        else if (dice < 9) people.execute(() -> timed(phase + "day page", among, due, () -> desk.get("/")));
        else people.execute(() -> timed(phase + "week view", among, due, () -> desk.get("/calendar?view=week")));
    }

    /** Two that change one client at once would see each other as stale, which is right and no measure of speed. */
    private void write(String phase, long due) {
        oneWrites.lock();
        try {
            Writing.Kind kind = writing.next();
            Writing.Filled filled = writing.fill(kind);
            long sent = System.nanoTime();
            times(phase + "form to write").add(sent - due);
            timed(phase + "write: " + kind, phase + ALL + "writes", sent, filled::send);
        } catch (Desk.NoPage none) {
            times(phase + "form to write").add(System.nanoTime() - due, none.answer());
        } catch (IOException | InterruptedException | RuntimeException broken) {
            times(phase + "form to write").fail(String.valueOf(broken.getMessage()));
        } finally {
            oneWrites.unlock();
        }
    }

    private interface Request {
        HttpResponse<String> send() throws IOException, InterruptedException;
    }

    private void timed(String name, String among, long due, Request request) {
        try {
            HttpResponse<String> answer = request.send();
            long took = System.nanoTime() - due;
            times(name).add(took, answer);
            times(among).add(took, answer);
        } catch (IOException | InterruptedException broken) {
            times(name).fail(String.valueOf(broken.getMessage()));
        }
    }

    private Times times(String name) {
        return times.computeIfAbsent(name, first -> new Times());
    }
}
