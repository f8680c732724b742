package fibril.bench.load;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Two things that are asked in turn, in an order that chance chooses, so that what else the machine does falls on both. */
final class Compared {

    private static final int REHEARSALS = 20;

    /** One thing that is asked, ready to be sent. */
    interface Asked {
        HttpResponse<String> answer() throws IOException, InterruptedException;
    }

    /** Makes ready what is asked next; that takes no part in the time. */
    interface Kind {
        Asked next() throws IOException, InterruptedException;
    }

    private final List<Double> first = new ArrayList<>();
    private final List<Double> other = new ArrayList<>();
    private final TreeSet<String> looksOfFirst = new TreeSet<>();
    private final TreeSet<String> looksOfOther = new TreeSet<>();

    private Compared() {}

    static Verdict of(String what, Verdict.Wanted wanted, int pairs, Kind one, Kind another)
            throws IOException, InterruptedException {
        Compared both = new Compared();
        Random chance = new Random(7);
        for (int i = -REHEARSALS; i < pairs; i++) {
            Asked a = one.next();
            Asked b = another.next();
            boolean asItStands = chance.nextBoolean();
            double x = asItStands ? both.millis(a, both.looksOfFirst) : 0;
            double y = both.millis(b, both.looksOfOther);
            if (!asItStands) x = both.millis(a, both.looksOfFirst);
            if (i < 0) continue;
            both.first.add(x);
            both.other.add(y);
        }
        return both.verdict(what, wanted);
    }

    private double millis(Asked asked, Set<String> looks) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        HttpResponse<String> answer = asked.answer();
        double millis = (System.nanoTime() - begin) / 1e6;
        looks.add(look(answer));
        return millis;
    }

    /** What can be seen of an answer; its marks that are new each time are left out. */
    private static String look(HttpResponse<String> answer) {
        String where = answer.headers().firstValue("Location").orElse("").replaceAll("wait=[0-9]+", "wait");
        String words = answer.body()
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                .replace(answer.request().uri().getPath(), "");
        TreeSet<String> headers = new TreeSet<>(answer.headers().map().keySet());
        headers.removeAll(Set.of("connection", "keep-alive")); // of the hundredth answer on one line
        return answer.statusCode() + " " + where + " " + headers + " " + words.length() + " " + words.hashCode();
    }

    private Verdict verdict(String what, Verdict.Wanted wanted) {
        double[] differences = new double[first.size()];
        for (int i = 0; i < differences.length; i++) differences[i] = first.get(i) - other.get(i);
        return new Verdict(
                what,
                wanted,
                differences.length,
                median(first),
                median(other),
                Apart.of(differences),
                looksOfFirst.equals(looksOfOther));
    }

    private static double median(List<Double> millis) {
        return Apart.middle(
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray());
    }
}
