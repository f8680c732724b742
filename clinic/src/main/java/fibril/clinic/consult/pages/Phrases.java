package fibril.clinic.consult.pages;

import fibril.clinic.practice.Settings;
import fibril.clinic.web.Choice;
import fibril.clinic.web.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reasons for an override that this clinic has saved, one to a line: a tap fills in what would be typed each time. */
@Component
public class Phrases {

    private static final String SETTING = "consult.override.phrases";
    private static final int MOST = 20;
    private static final int LONGEST = 4000;

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

    /** Newest first; the oldest go when there are too many to choose from. */
    void keep(String phrase, UUID author, Instant at) {
        String line = String.join(" ", phrase.lines().toList()).strip();
        if (line.isEmpty() || all().contains(line)) return;
        List<String> phrases = new ArrayList<>(all());
        phrases.addFirst(line);
        while (phrases.size() > MOST || String.join("\n", phrases).length() > LONGEST) phrases.removeLast();
        settings.set(SETTING, String.join("\n", phrases), author, at);
    }
}
