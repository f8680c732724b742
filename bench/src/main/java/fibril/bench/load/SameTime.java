package fibril.bench.load;

import fibril.bench.load.Compared.Kind;
import fibril.bench.load.Verdict.Wanted;
import java.io.IOException;
import java.net.InetAddress;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether the time of an answer tells what its words do not: a wrong password under a name somebody has and under nobody's; what
 * is not for this reader and what is not there. Whoever may guess comes from an address of 127.0.0.0/8 that nobody used
 * before, because wrong tries are counted by address as well. Ends with 1 where a pair is not as it must be.
 */
public final class SameTime {

    private static final String WRONG = "not this one at all";
    private static final Pattern WAIT = Pattern.compile("wait=([0-9]+)");
    /** A name waits from the third wrong password on. */
    private static final int FREE_TRIES = 2;

    private final String base;
    private final int pairs;
    private final Random chance = new Random(11);
    private final List<String> unwanted = new ArrayList<>();
    private int addresses;

    private SameTime(String base, int pairs) {
        this.base = base;
        this.pairs = pairs;
    }

    /** Address, pairs. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        SameTime same = new SameTime(arguments[0], Integer.parseInt(arguments[1]));
        System.out.println(
                "| one, and the other | pairs | median ms | the other’s | apart | 99 % interval | told apart | same words |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | --- | --- | --- |");
        same.names();
        same.records();
        same.links();
        same.waits();
        if (same.unwanted.isEmpty()) return;
        System.out.println("\nNot as it must be: " + String.join("; ", same.unwanted));
        System.exit(1);
    }

    private void note(String what, Wanted wanted, int times, Kind one, Kind another)
            throws IOException, InterruptedException {
        Verdict verdict = Compared.of(what, wanted, times, one, another);
        System.out.println(verdict.row());
        if (!verdict.isAsWanted()) unwanted.add(what);
    }

    private void names() throws IOException, InterruptedException {
        Kind known = new Names(() -> "assistant", true);
        Kind unknown = new Names(() -> "nobody" + chance.nextInt(1_000_000_000), false);
        Kind unknownToo = new Names(() -> "noone" + chance.nextInt(1_000_000_000), false);
        note("wrong password: a name of the staff, nobody’s name", Wanted.ALIKE, pairs, known, unknown);
        note("(the same asked twice: nobody’s name)", Wanted.ALIKE, pairs, unknown, unknownToo);
    }

    private interface Name {
        String next();
    }

    /** Two wrong passwords for each name; then another name, or the right password, so that none has to wait. */
    private final class Names implements Kind {

        private final Name names;
        private final boolean known;
        private String name = "";
        private int tries = FREE_TRIES;

        Names(Name names, boolean known) {
            this.names = names;
            this.known = known;
        }

        @Override
        public Compared.Asked next() throws IOException, InterruptedException {
            if (tries++ == FREE_TRIES) {
                tries = 1;
                name = names.next();
                if (known) elsewhere().signIn(name).close();
            }
            Desk desk = elsewhere();
            List<Desk.Field> form = desk.named(name, WRONG);
            return () -> {
                try (desk) {
                    return desk.post("/sign-in", form);
                }
            };
        }
    }

    private Desk elsewhere() throws IOException {
        addresses++;
        byte[] address = {
            127, (byte) (1 + addresses / 62_500), (byte) (1 + addresses / 250 % 250), (byte) (1 + addresses % 250)
        };
        return Desk.from(base, InetAddress.getByAddress(address));
    }

    private void records() throws IOException, InterruptedException {
        try (Desk owner = Desk.signedIn(base, "owner");
                Desk assistant = Desk.signedIn(base, "assistant");
                Desk practitioner = Desk.signedIn(base, "practitioner2")) {
            List<String> clients = owner.page("/due?window=all").select("a[href^=/clients/]").stream()
                    .map(link -> link.attr("href").replaceFirst("^(/clients/[0-9a-f-]{36}).*", "$1"))
                    .distinct()
                    .toList();
            String there = clients.getLast();
            String locked = locked(owner, clients);
            compare("assistant, consultation: a client’s, nobody’s", Wanted.ALIKE, assistant, there, "/consultation");
            compare("practitioner, client page: locked, nobody’s", Wanted.ALIKE, practitioner, locked, "");
            compare(
                    "practitioner, consultation: locked, nobody’s",
                    Wanted.ALIKE,
                    practitioner,
                    locked,
                    "/consultation");
            compare(
                    "(what must be told apart: a client page that may be read, nobody’s)",
                    Wanted.APART,
                    practitioner,
                    there,
                    "");
        }
    }

    private void compare(String what, Wanted wanted, Desk desk, String there, String page)
            throws IOException, InterruptedException {
        note(what, wanted, pairs, () -> () -> desk.get(there + page), () -> {
            String nobody = "/clients/" + new UUID(chance.nextLong(), chance.nextLong()) + page;
            return () -> desk.get(nobody);
        });
    }

    /** Somebody who asked to be forgotten, and whose record of care is locked. */
    private static String locked(Desk owner, List<String> clients) throws IOException, InterruptedException {
        for (String client : clients) {
            String action = client + "/erasure";
            if (owner.page(action).select("form[action=" + action + "]").isEmpty()) continue;
            List<Desk.Field> form = Desk.untouched(Desk.form(owner.page(action), action));
            form = Desk.with(Desk.with(form, "reason", "asked by letter"), "current", "made-up-practice");
            if (owner.post(action, form).statusCode() == 303) return client;
        }
        throw new IllegalStateException("nobody can be locked");
    }

    private void links() throws IOException, InterruptedException {
        String ended = ended();
        note("a client’s link: one that was ended, none", Wanted.ALIKE, pairs, () -> knock(ended), () -> {
            StringBuilder none = new StringBuilder();
            for (int i = 0; i < ended.length(); i++) none.append((char) ('a' + chance.nextInt(26)));
            return knock(none.toString());
        });
    }

    private Compared.Asked knock(String token) throws IOException {
        Desk desk = elsewhere();
        return () -> {
            try (desk) {
                return desk.get("/link/" + token);
            }
        };
    }

    private String ended() throws IOException, InterruptedException {
        try (Desk owner = Desk.signedIn(base, "owner")) {
            for (var link : owner.page("/calendar?view=week&day="
                            + LocalDate.now(ZoneId.systemDefault()).plusWeeks(1))
                    .select("a[href^=/appointments/]")) {
                String action = link.attr("href") + "/links";
                if (!action.matches("/appointments/[0-9a-f-]{36}/links")) continue;
                var page = owner.page(action);
                if (page.select("form[action=" + action + "]").isEmpty()) continue;
                owner.post(action, Desk.untouched(Desk.form(page, action)));
                page = owner.page(action);
                String url = page.select("input[name=url]").attr("value");
                String revoking = page.select("form[action$=/revocation]").attr("action");
                owner.post(revoking, Desk.untouched(Desk.form(page, revoking)));
                return url.substring(url.lastIndexOf('/') + 1);
            }
        }
        throw new IllegalStateException("nobody is booked in the coming week");
    }

    /** Both names are guessed at until they are locked; then they are refused without a look at the password. */
    private void waits() throws IOException, InterruptedException {
        List<String> known = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (int wrong = 1; wrong <= 5; wrong++) {
            known.add(wait("practitioner2"));
            unknown.add(wait("nobody-at-all"));
            TimeUnit.SECONDS.sleep(wrong == 5 ? 0 : Math.max(0, 5L * (wrong - 2)) + 1);
        }
        note(
                "a locked name: of the staff, nobody’s",
                Wanted.ALIKE,
                Math.min(pairs, 200),
                locked("practitioner2"),
                locked("nobody-at-all"));
        System.out.printf(
                "%nSeconds to wait after each of five wrong passwords: %s under a name of the staff, %s under nobody’s.%n",
                String.join(", ", known), String.join(", ", unknown));
    }

    private Kind locked(String name) {
        return () -> {
            Desk desk = elsewhere();
            List<Desk.Field> form = desk.named(name, WRONG);
            return () -> {
                try (desk) {
                    return desk.post("/sign-in", form);
                }
            };
        };
    }

    private String wait(String name) throws IOException, InterruptedException {
        String where =
                locked(name).next().answer().headers().firstValue("Location").orElse("");
        Matcher wait = WAIT.matcher(where);
        return wait.find() ? wait.group(1) : "0";
    }
}
