package fibril.clinic.consult.pages;

import fibril.clinic.practice.Settings;
import fibril.clinic.web.Choice;
import fibril.clinic.web.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reasons for an override that this clinic has saved, one to a line: a tap fills in what would be typed each time. */
@Component
public class Phrases {

    static final String SETTING = "consult.override.phrases";
    static final int MOST = 20;
    static final int LONGEST = 180;

    /** Why a phrase is not saved. */
    enum Refusal {
        SAVED_ALREADY,
        TOO_MANY
    }

    private final Settings settings;
    private final Words words;

    public Phrases(Settings settings, Words words) {
        this.settings = settings;
        this.words = words;
    }

    List<Choice> choices() {
        return all().stream().map(phrase -> Choice.of(phrase, phrase)).toList();
    }

    List<String> all() {
        return settings.get(SETTING, words.t("consult.override.phrases"))
                .lines()
                .map(String::strip)
                .filter(phrase -> !phrase.isEmpty())
                .toList();
    }

    Optional<Refusal> refusalOf(String phrase) {
        if (all().contains(oneLine(phrase))) return Optional.of(Refusal.SAVED_ALREADY);
        return all().size() < MOST ? Optional.empty() : Optional.of(Refusal.TOO_MANY);
    }

    /** First in the list from now on. */
    void add(String phrase, UUID author, Instant at) {
        if (refusalOf(phrase).isPresent()) throw new IllegalStateException("not to be saved: " + phrase);
        write(phrase, all(), author, at);
    }

    /** From the findings page, where nobody has time to tidy up: when there are too many the oldest goes. */
    void keep(String phrase, UUID author, Instant at) {
        if (oneLine(phrase).isEmpty() || all().contains(oneLine(phrase))) return;
        write(phrase, all().subList(0, Math.min(all().size(), MOST - 1)), author, at);
    }

    /** Whether it was there. Reasons already given with it keep their words. */
    boolean remove(String phrase, UUID author, Instant at) {
        List<String> phrases = new ArrayList<>(all());
        if (!phrases.remove(phrase)) return false;
        settings.set(SETTING, String.join("\n", phrases), author, at);
        return true;
    }

    private void write(String phrase, List<String> others, UUID author, Instant at) {
        List<String> phrases = new ArrayList<>(others);
        String line = oneLine(phrase);
        phrases.addFirst(line.length() <= LONGEST ? line : line.substring(0, LONGEST));
        settings.set(SETTING, String.join("\n", phrases), author, at);
    }

    private static String oneLine(String phrase) {
        return String.join(" ", phrase.lines().map(String::strip).toList()).strip();
    }
}
