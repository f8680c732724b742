package fibril.clinic.people.pages;

import fibril.clinic.people.Client;
import fibril.clinic.people.ComingUp;
import fibril.clinic.people.Elsewhere;
import fibril.clinic.web.ClientHead;
import fibril.clinic.web.Mark;
import fibril.clinic.web.Problem;
import fibril.clinic.web.Stage;
import fibril.clinic.web.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What /clients/{id} shows. */
public record ClientPage(
        ClientHead head,
        String href,
        List<Fact> facts,
        List<String> notes,
        boolean withNotes,
        Elsewhere.Told elsewhere,
        boolean pictured,
        String version,
        List<Stage> standing,
        List<ComingUp.Line> comingUp,
        List<CompanionsPage.Line> companions,
        Namesakes namesakes,
        List<Version> history,
        List<Problem> problems) {

    /** The problem of one field, for the form bricks. */
    public @Nullable String error(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::text)
                .findFirst()
                .orElse(null);
    }

    /** One line of the record: what it is called and what it says. */
    public record Fact(String label, String value) {}

    /** One version of the record; the newest comes first. */
    public record Version(String number, String when, String author, String reason, List<String> changes) {}

    /** The stages that have begun: where this client stands, in words. */
    static List<Stage> standing(ClientHead head) {
        return head.stages().stream()
                .filter(stage -> !stage.here() && stage.mark() != Mark.NONE)
                .toList();
    }

    static List<Fact> facts(Client client, LocalDate today, Words words) {
        String born = words.day(client.born()) + ", " + words.t("people.age", client.ageOn(today));
        return List.of(
                new Fact(words.t("people.form.born"), born),
                new Fact(
                        words.t("people.form.sex"),
                        words.t("people.sex." + client.sex().name().toLowerCase(Locale.ROOT))),
                new Fact(words.t("people.form.skinType"), skinType(client, words)),
                new Fact(words.t("people.form.phone"), orMissing(client.phone(), words)),
                new Fact(words.t("people.form.email"), orMissing(client.email(), words)));
    }

    private static String skinType(Client client, Words words) {
        if (client.skinType().isEmpty()) return words.t("people.nothing");
        int type = client.skinType().getAsInt();
        return ClientHeads.roman(type) + ": " + words.t("people.skinType." + type);
    }

    private static String orMissing(String value, Words words) {
        return value.isEmpty() ? words.t("people.nothing") : value;
    }
}
