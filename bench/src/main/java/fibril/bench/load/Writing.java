package fibril.bench.load;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What is written while others read: check-ins that are due, appointments, notes about clients. Each form is fetched, filled
 * in and sent, so that one piece of writing is two requests.
 */
final class Writing {

    enum Kind {
        CHECK_IN,
        APPOINTMENT,
        NOTE
    }

    /** The form was fetched; send it and see. */
    interface Filled {
        HttpResponse<String> send() throws IOException, InterruptedException;
    }

    private final Desk desk;
    private final List<String> clients;
    private final Deque<String> checkIns = new ArrayDeque<>();
    private final List<Open> openings = new ArrayList<>();
    private final Random chance;
    private final LocalDate today;

    Writing(Desk desk, List<String> clients, Random chance, LocalDate today) {
        this.desk = desk;
        this.clients = clients;
        this.chance = chance;
        this.today = today;
    }

    /** Check-ins that are due and that somebody may type in for the client; when they have run out, notes are written. */
    void takeCheckIns(Document due) {
        checkIns.addAll(due.select("a[href*=/check-ins/new]").eachAttr("href").stream()
                .distinct()
                .toList());
    }

    /** A day of the week on which somebody works. */
    private record Open(String practitioner, DayOfWeek day) {}

    void lookForOpenings() throws IOException, InterruptedException {
        for (DayOfWeek each : DayOfWeek.values()) {
            LocalDate day = today.plusDays(20).with(TemporalAdjusters.nextOrSame(each));
            for (Element link : desk.page("/calendar?day=" + day).select("a[href^=/appointments/new?]")) {
                String practitioner = link.attr("href").replaceFirst(".*practitioner=", "");
                if (!appointmentForm(clients.getFirst(), practitioner, day)
                        .select("input[name=time]")
                        .isEmpty()) openings.add(new Open(practitioner, each));
            }
        }
    }

    Kind next() {
        Kind kind = Kind.values()[chance.nextInt(Kind.values().length)];
        return kind == Kind.CHECK_IN && checkIns.isEmpty() ? Kind.NOTE : kind;
    }

    Filled fill(Kind kind) throws IOException, InterruptedException {
        return switch (kind) {
            case CHECK_IN -> checkIn(checkIns.pop());
            case APPOINTMENT -> appointment();
            case NOTE -> note();
        };
    }

    /**
     * Nothing hurts, nothing is red: every question is answered. It was told yesterday, because no practice hears in one
     * day what is written here in a minute, and the page of the day would grow as no real one does.
     */
    private Filled checkIn(String address) throws IOException, InterruptedException {
        Document page = desk.page(address);
        Element form = page.select("form[method=post]").stream()
                .filter(each -> each.attr("action").endsWith("/check-ins"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no check-in at " + address));
        List<Desk.Field> fields = Desk.untouched(form);
        for (Element answer : form.select("input[type=radio][value=no],input[type=radio][value=0]"))
            fields = Desk.with(fields, answer.attr("name"), answer.attr("value"));
        List<Desk.Field> calm =
                Desk.with(fields, "told", today.minusDays(1).atTime(12, 0).toString());
        return () -> desk.post(form.attr("action"), calm);
    }

    private Element appointmentForm(String client, String practitioner, LocalDate day)
            throws IOException, InterruptedException {
        String id = client.substring(client.lastIndexOf('/') + 1);
        String asked = "?kind=consultation&client=" + id + "&practitioner=" + practitioner + "&day=" + day;
        return Desk.form(desk.page("/appointments/new" + asked), "/appointments");
    }

    private Filled appointment() throws IOException, InterruptedException {
        String client = clients.get(chance.nextInt(clients.size()));
        Open open = openings.get(chance.nextInt(openings.size()));
        LocalDate day = today.plusDays(20 + chance.nextInt(150)).with(TemporalAdjusters.nextOrSame(open.day()));
        Element form = appointmentForm(client, open.practitioner(), day);
        List<Element> times = form.select("input[name=time]");
        List<Desk.Field> fields = Desk.untouched(form);
        List<Desk.Field> filled = times.isEmpty()
                ? fields
                : Desk.with(
                        fields, "time", times.get(chance.nextInt(times.size())).attr("value"));
        return () -> desk.post("/appointments", filled);
    }

    private Filled note() throws IOException, InterruptedException {
        String client = clients.get(chance.nextInt(clients.size()));
        List<Desk.Field> typed = Desk.untouched(Desk.form(desk.page(client + "/edit"), client));
        List<Desk.Field> noted = Desk.with(typed, "notes", "Rang at " + chance.nextInt(24) + " o’clock.");
        List<Desk.Field> fields = Desk.with(noted, "reason", "She rang.");
        return () -> desk.post(client, fields);
    }
}
