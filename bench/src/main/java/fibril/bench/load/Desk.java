package fibril.bench.load;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody who reads pages of a made-up practice and sends forms as a browser does; most are staff, and signed in. */
final class Desk implements AutoCloseable {

    private static final String PASSWORD = "made-up-practice";

    record Field(String name, String value) {}

    /** Something else came than the page. */
    static final class NoPage extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient HttpResponse<String> answer;

        NoPage(String path, HttpResponse<String> answer) {
            super(path + " answers " + answer.statusCode());
            this.answer = answer;
        }

        HttpResponse<String> answer() {
            return answer;
        }
    }

    private final String base;
    private final HttpClient http;

    private Desk(String base, HttpClient.Builder http) {
        this.base = base;
        this.http = http.cookieHandler(new CookieManager())
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** Somebody with another address than anybody else. */
    static Desk from(String base, InetAddress address) {
        return new Desk(base, HttpClient.newBuilder().localAddress(address));
    }

    static Desk signedIn(String base, String name) throws IOException, InterruptedException {
        return new Desk(base, HttpClient.newBuilder()).signIn(name);
    }

    Desk signIn(String name) throws IOException, InterruptedException {
        post("/sign-in", named(name, PASSWORD));
        page("/account/password");
        return this;
    }

    /** The door's form, filled in. */
    List<Field> named(String name, String password) throws IOException, InterruptedException {
        List<Field> fields = untouched(form(page("/sign-in"), "/sign-in"));
        return with(with(fields, "username", name), "password", password);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofString());
    }

    /** The page; throws where it does not come. */
    Document page(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) throw new NoPage(path, answer);
        return Jsoup.parse(answer.body());
    }

    HttpResponse<String> post(String path, List<Field> fields) throws IOException, InterruptedException {
        StringBuilder body = new StringBuilder();
        for (Field field : fields) {
            if (!body.isEmpty()) body.append('&');
            body.append(encoded(field.name())).append('=').append(encoded(field.value()));
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The form of the page that is sent there. */
    static Element form(Document page, String action) {
        return page.select("form[method=post]").stream()
                .filter(form -> form.attr("action").equals(action))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no form to " + action + " on " + page.title()));
    }

    /** What a browser would send if nobody touched the form; of what must be chosen and is not, the first choice. */
    static List<Field> untouched(Element form) {
        List<Field> fields = new ArrayList<>();
        for (Element each : form.select("input[name],select[name],textarea[name]")) {
            String name = each.attr("name");
            switch (each.normalName() + " " + each.attr("type")) {
                case "input radio" -> {
                    boolean chosen =
                            fields.stream().anyMatch(field -> field.name().equals(name));
                    if (each.hasAttr("checked"))
                        fields.removeIf(field -> field.name().equals(name));
                    if (each.hasAttr("checked") || !chosen) fields.add(new Field(name, each.attr("value")));
                }
                case "input checkbox" -> {
                    if (each.hasAttr("checked") || name.equals("accept"))
                        fields.add(new Field(name, each.attr("value")));
                }
                case "select " -> {
                    Element option = each.selectFirst("option[selected]");
                    if (option == null) option = each.selectFirst("option");
                    if (option != null) fields.add(new Field(name, option.attr("value")));
                }
                case "textarea " -> fields.add(new Field(name, each.wholeText()));
                case "input file", "input submit" -> {}
                default -> fields.add(new Field(name, each.attr("value")));
            }
        }
        return fields;
    }

    /** The same with another value in one field. */
    static List<Field> with(List<Field> fields, String name, String value) {
        List<Field> other = new ArrayList<>(fields);
        other.removeIf(field -> field.name().equals(name));
        other.add(new Field(name, value));
        return other;
    }
}
