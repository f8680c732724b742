package fibril.clinic.consult.pages;

import fibril.clinic.practice.SettingChange;
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
    SettingChange add(String phrase, UUID author, Instant at) {
        if (refusalOf(phrase).isPresent()) throw new IllegalStateException("not to be saved: " + phrase);
        return write(phrase, all(), author, at);
    }

    /** From the findings page, where nobody has time to tidy up: when there are too many the oldest goes. */
    Optional<SettingChange> keep(String phrase, UUID author, Instant at) {
        if (oneLine(phrase).isEmpty() || all().contains(oneLine(phrase))) return Optional.empty();
        return Optional.of(write(phrase, all().subList(0, Math.min(all().size(), MOST - 1)), author, at));
    }

    /** Empty where it was not there. Reasons already given with it keep their words. */
    Optional<SettingChange> remove(String phrase, UUID author, Instant at) {
        List<String> phrases = new ArrayList<>(all());
        if (!phrases.remove(phrase)) return Optional.empty();
        settings.set(SETTING, String.join("\n", phrases), author, at);
        return Optional.of(new SettingChange(SETTING, phrase, ""));
    }

    /** What is told of it is the one that came and the one that made room, and not all of them each time. */
    private SettingChange write(String phrase, List<String> others, UUID author, Instant at) {
        List<String> phrases = new ArrayList<>(others);
        String line = oneLine(phrase);
        phrases.addFirst(line.length() <= LONGEST ? line : line.substring(0, LONGEST));
        List<String> gone = new ArrayList<>(all());
        gone.removeAll(others);
        settings.set(SETTING, String.join("\n", phrases), author, at);
        return new SettingChange(SETTING, String.join(" ", gone), phrases.getFirst());
    }

    private static String oneLine(String phrase) {
        return String.join(" ", phrase.lines().map(String::strip).toList()).strip();
    }
}
