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
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;

/**
 * A practice at work: so many requests in every second, whether or not the earlier ones have been answered, one in ten of
 * them a form that writes. A request counts from the moment it was due, so that a server that stands still is seen to.
 * The form that a piece of writing needs is fetched before, as one more request that is counted by its own name.
 */
public final class MixedLoad {

    private static final int STAFF = 4;
    private static final int CLIENTS = 400;
    private static final int REHEARSAL_SECONDS = 60;

    private final List<Desk> desks = new ArrayList<>();
    private final Map<String, Times> times = new ConcurrentHashMap<>();
    private final Writing writing;
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

    /** Address, requests in a second, seconds, the server's process, percent of writes. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        MixedLoad load = new MixedLoad(arguments[0]);
        int rate = Integer.parseInt(arguments[1]);
        int seconds = Integer.parseInt(arguments[2]);
        long server = Long.parseLong(arguments[3]);
        int writes = Integer.parseInt(arguments[4]);
        load.run(rate, REHEARSAL_SECONDS, writes);
        load.times.clear();
        System.out.printf("heap after collecting, before: %s%n", Memory.heapAfterCollecting(server));
        load.run(rate, seconds, writes);
        System.out.printf(
                "resident at the end: %s, at most %s%n", Memory.resident(server), Memory.mostResident(server));
        System.out.printf("heap after collecting, after: %s%n", Memory.heapAfterCollecting(server));
        System.out.printf(
                "machine: load %s%n%n",
                Files.readString(Path.of("/proc/loadavg")).strip());
        System.out.println("| request | answered | median ms | p99 | slowest | other than 200, 303 |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | --- |");
        new TreeMap<>(load.times).forEach((name, each) -> System.out.println("| " + name + " | " + each.row() + " |"));
    }

    private void run(int rate, int seconds, int writes) throws InterruptedException {
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            long begin = System.nanoTime();
            long step = TimeUnit.SECONDS.toNanos(1) / rate;
            for (long n = 0; n < (long) rate * seconds; n++) {
                long due = begin + n * step;
                while (System.nanoTime() < due) LockSupport.parkNanos(due - System.nanoTime());
                Desk desk = desks.get((int) (n % desks.size()));
                if (n * writes / 100 != (n + 1) * writes / 100) people.execute(() -> write(due));
                else read(desk, due, people, "all pages, minute %2d".formatted(n / (rate * 60L) + 1));
            }
        }
    }

    private void read(Desk desk, long due, ExecutorService people, String minute) {
        int dice = chance.nextInt(10);
        String client = clients.get(chance.nextInt(clients.size()));
        if (dice < 6) people.execute(() -> timed("client page", minute, due, () -> desk.get(client)));
        else if (dice < 9) people.execute(() -> timed("day page", minute, due, () -> desk.get("/")));
        else people.execute(() -> timed("week view", minute, due, () -> desk.get("/calendar?view=week")));
    }

    private void write(long due) {
        try {
            Writing.Kind kind;
            Writing.Filled filled;
            // two that change one client at once would see each other as stale, which is right and no measure of speed
            synchronized (writing) {
                kind = writing.next();
                filled = writing.fill(kind);
                long sent = System.nanoTime();
                times("form to write").add(sent - due, 200);
                timed("write: " + kind, "all writes", sent, filled::send);
            }
        } catch (IOException | InterruptedException | RuntimeException broken) {
            times("write").fail(String.valueOf(broken.getMessage()));
        }
    }

    private interface Request {
        HttpResponse<String> send() throws IOException, InterruptedException;
    }

    private void timed(String name, String among, long due, Request request) {
        try {
            HttpResponse<String> answer = request.send();
            long took = System.nanoTime() - due;
            times(name).add(took, answer.statusCode());
            times(among).add(took, answer.statusCode());
        } catch (IOException | InterruptedException broken) {
            times(name).fail(String.valueOf(broken.getMessage()));
        }
    }

    private Times times(String name) {
        return times.computeIfAbsent(name, first -> new Times());
    }

    /** How long it took, and what was answered. */
    private static final class Times {

        private final List<Long> nanos = new ArrayList<>();
        private final Map<String, Integer> others = new TreeMap<>();

        synchronized void add(long took, int status) {
            nanos.add(took);
            if (status != 200 && status != 303 && status != 302) others.merge(String.valueOf(status), 1, Integer::sum);
        }

        synchronized void fail(String why) {
            others.merge(why, 1, Integer::sum);
        }

        synchronized String row() {
            if (nanos.isEmpty()) return "0 | – | – | – | " + others;
            List<Long> sorted = nanos.stream().sorted().toList();
            String rest = others.entrySet().stream()
                    .map(other -> other.getValue() + " × " + other.getKey())
                    .collect(Collectors.joining(", "));
            return "%d | %.0f | %.0f | %.0f | %s"
                    .formatted(sorted.size(), at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1), rest);
        }

        private static double at(List<Long> sorted, double share) {
            return sorted.get((int) Math.ceil(share * sorted.size()) - 1) / 1e6;
        }
    }
}
