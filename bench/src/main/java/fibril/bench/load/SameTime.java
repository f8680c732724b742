package fibril.bench.load;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Whether the time of an answer tells what its words do not: a wrong password under a name that somebody has and under one
 * that nobody has; a page that is not for this reader, of a record that is there and of one that is not. Both kinds take
 * turns, so that what else the machine does falls on both.
 */
public final class SameTime {

    private final String address;
    private final int pairs;
    private final Random chance = new Random(7);

    private SameTime(String address, int pairs) {
        this.address = address;
        this.pairs = pairs;
    }

    /** Address, pairs. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        SameTime same = new SameTime(arguments[0], Integer.parseInt(arguments[1]));
        System.out.println("| what was asked | quarter of the answers ms | half | three quarters | answered alike |");
        System.out.println("| --- | ---: | ---: | ---: | --- |");
        same.names();
        same.records();
    }

    private interface Asked {
        HttpResponse<String> answer() throws IOException, InterruptedException;
    }

    /** A right password after every second wrong one, or the name would have to wait. */
    private void names() throws IOException, InterruptedException {
        Times known = new Times();
        Times unknown = new Times();
        for (int i = 0; i < pairs; i++) {
            known.add(tried("assistant"));
            unknown.add(tried("nobody" + chance.nextInt(1_000_000)));
            if (i % 2 == 1) Desk.signedIn(address, "assistant");
        }
        print("wrong password, a name of the staff", known, unknown);
        print("wrong password, nobody’s name", unknown, known);
    }

    private Asked tried(String name) throws IOException, InterruptedException {
        Desk desk = new Desk(address);
        List<Desk.Field> form = Desk.untouched(Desk.form(desk.page("/sign-in"), "/sign-in"));
        List<Desk.Field> named = Desk.with(Desk.with(form, "username", name), "password", "not this one");
        return () -> desk.post("/sign-in", named);
    }

    private void records() throws IOException, InterruptedException {
        String client = Desk.signedIn(address, "owner").page("/due?window=all").select("a[href^=/clients/]").stream()
                .map(link -> link.attr("href").replaceFirst("^/clients/([0-9a-f-]{36}).*", "$1"))
                .findFirst()
                .orElseThrow();
        Desk assistant = Desk.signedIn(address, "assistant");
        Times there = new Times();
        Times absent = new Times();
        for (int i = 0; i < pairs; i++) {
            UUID nobody = new UUID(chance.nextLong(), chance.nextLong());
            there.add(() -> assistant.get("/clients/" + client + "/consultation"));
            absent.add(() -> assistant.get("/clients/" + nobody + "/consultation"));
        }
        print("not for assistants, a client’s", there, absent);
        print("not for assistants, nobody’s", absent, there);
    }

    private static void print(String what, Times times, Times others) {
        System.out.printf(
                "| %s | %s | %s |%n", what, times.quarters(), times.looks.equals(others.looks) ? "yes" : "**no**");
    }

    private static final class Times {

        private final List<Long> nanos = new ArrayList<>();
        private final List<String> looks = new ArrayList<>();

        void add(Asked asked) throws IOException, InterruptedException {
            long begin = System.nanoTime();
            HttpResponse<String> answer = asked.answer();
            nanos.add(System.nanoTime() - begin);
            String where = answer.headers().firstValue("Location").orElse("");
            looks.add(answer.statusCode() + " " + where);
        }

        /** Of all but the first ten, which warm the machine. */
        String quarters() {
            long[] sorted =
                    nanos.stream().skip(10).mapToLong(Long::longValue).sorted().toArray();
            return String.join(
                    " | ",
                    Arrays.stream(new int[] {1, 2, 3})
                            .mapToObj(quarter -> "%.2f".formatted(sorted[sorted.length * quarter / 4] / 1e6))
                            .toList());
        }
    }
}
