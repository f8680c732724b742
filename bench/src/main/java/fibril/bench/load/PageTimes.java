package fibril.bench.load;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Signs in as the owner of a made-up busy practice and asks for its three daily pages, one after the other, many times.
 * Each page is measured twice: as it comes while nobody writes, and as it comes when something was written just before,
 * which opening a client's record does, because looking is an event of the audit.
 */
public final class PageTimes {

    private static final int REHEARSALS = 30;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern CLIENT = Pattern.compile("href=\"(/clients/[0-9a-f-]{36})[\"/]");

    private final String base;
    private final int times;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private PageTimes(String base, int times) {
        this.base = base;
        this.times = times;
    }

    /** Address, how many times, what the rows begin with. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        PageTimes run = new PageTimes(arguments[0], Integer.parseInt(arguments[1]));
        run.signIn();
        Matcher client = CLIENT.matcher(run.page("/due?window=all"));
        if (!client.find()) throw new IllegalStateException("nobody is on the due list");
        run.measure(arguments[2], "day page", "/", client.group(1));
        run.measure(arguments[2], "week view", "/calendar?view=week", client.group(1));
        run.measure(arguments[2], "due list", "/due", client.group(1));
    }

    private void signIn() throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(page("/sign-in"));
        if (!token.find()) throw new IllegalStateException("the door has no form");
        String form = "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)
                + "&username=owner&password=made-up-practice";
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        http.send(request, BodyHandlers.discarding());
        page("/");
    }

    private String page(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path)).build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new IllegalStateException(path + " answers " + answer.statusCode());
        return answer.body();
    }

    private void measure(String row, String name, String path, String client) throws IOException, InterruptedException {
        for (int rehearsal = 0; rehearsal < REHEARSALS; rehearsal++) page(path);
        double[] calm = new double[times];
        for (int i = 0; i < times; i++) calm[i] = millis(path);
        double[] busy = new double[times];
        for (int i = 0; i < times; i++) {
            page(client);
            busy[i] = millis(path);
        }
        System.out.printf(
                "| %s | %s | %s | %s | %.0f |%n",
                row, name, figures(calm), figures(busy), page(path).length() / 1024.0);
    }

    private double millis(String path) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        page(path);
        return (System.nanoTime() - begin) / 1e6;
    }

    private static String figures(double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return "%.0f | %.0f | %.0f".formatted(at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99));
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
    }
}
