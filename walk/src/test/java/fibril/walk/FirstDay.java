package fibril.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What a new practice must say before somebody can be booked and treated: who works when, and on what she was trained. */
final class FirstDay {

    static final String DEVICE = "dermapen_4";

    private FirstDay() {}

    static void of(Visitor owner) {
        String week = Jsoup.parse(owner.get("/settings/hours").body())
                .select("a[href^=/settings/hours/]")
                .attr("href");
        Map<String, String> hours = new HashMap<>(Map.of("version", "0"));
        Arrays.stream(DayOfWeek.values()).forEach(day -> hours.put(day.name(), "09:00–18:00"));
        send(owner, week, week, hours);
        Document asked = Jsoup.parse(owner.get("/settings/competences").body());
        String operator = asked.select("main [name=operator] option[value~=.]").attr("value");
        send(
                owner,
                "/settings/competences",
                "/settings/competences",
                Map.of(
                        "operator",
                        operator,
                        "device",
                        DEVICE,
                        "since",
                        LocalDate.now(ZoneId.systemDefault()).minusYears(1).toString(),
                        "evidence",
                        "Two-day course"));
    }

    private static void send(Visitor owner, String page, String action, Map<String, String> typed) {
        PaperForm form =
                PaperForm.on(Jsoup.parse(owner.get(page).body()), action).orElseThrow();
        List<PaperForm.Entry> entries = new ArrayList<>(form.untouched());
        entries.removeIf(entry -> typed.containsKey(entry.name()));
        typed.forEach((name, value) -> entries.add(new PaperForm.Entry(name, value)));
        var answer = owner.post(action, entries);
        assertThat(answer.statusCode()).as("%s: %s", action, answer.body()).isEqualTo(303);
    }
}
