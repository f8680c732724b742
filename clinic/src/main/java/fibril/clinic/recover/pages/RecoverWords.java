package fibril.clinic.recover.pages;

import fibril.atlas.Area;
import fibril.atlas.Atlas;
import fibril.atlas.Citation;
import fibril.atlas.DepthClass;
import fibril.atlas.RedFlag;
import fibril.atlas.Urgency;
import fibril.clinic.practice.CurrentAtlas;
import fibril.clinic.recover.Flag;
import fibril.clinic.recover.Treated;
import fibril.clinic.web.Mark;
import fibril.clinic.web.SourceLine;
import fibril.clinic.web.Words;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What sessions, moments and urgencies are called on this room's pages. */
@Component
public class RecoverWords {

    private final Words words;
    private final CurrentAtlas atlas;

    public RecoverWords(Words words, CurrentAtlas atlas) {
        this.words = words;
        this.atlas = atlas;
    }

    public Words words() {
        return words;
    }

    public String t(String key, Object... values) {
        return words.t(key, values);
    }

    /** Day of the week, day and time, for what is about now. */
    public String moment(Instant at) {
        return words.shortDay(words.dayOf(at)) + ", " + words.time(at);
    }

    /** Areas in the order of the atlas. */
    public String areas(Collection<String> areas) {
        return atlas.get().areas().stream()
                .filter(area -> areas.contains(area.id()))
                .map(Area::plainName)
                .collect(Collectors.joining(", "));
    }

    public String treated(Treated treated) {
        return words.t(
                treated.depth() == DepthClass.DEEP ? "recover.treated.deep" : "recover.treated.shallow",
                capital(areas(treated.areas())),
                words.mm(treated.deepestMm()));
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** Hours up to three days, then days. */
    public String after(long hours) {
        return hours < 72 ? words.t("recover.after.hours", hours) : words.t("recover.after.days", hours / 24);
    }

    public String due(int dueHours) {
        return dueHours == 0 ? words.t("recover.due.between") : words.t("recover.due." + dueHours);
    }

    public String urgency(Urgency urgency) {
        return words.t("recover.urgency." + urgency.name());
    }

    /** The facts as they stood when the flag was raised, where they are still kept. */
    public RedFlag rule(Flag flag) {
        Atlas then = atlas.version(flag.atlasVersion()).orElseGet(atlas);
        return then.redFlag(flag.rule());
    }

    public static Mark mark(Urgency urgency) {
        return switch (urgency) {
            case EMERGENCY -> Mark.STOP;
            case SAME_DAY, WITHIN_24_H -> Mark.FLAG;
            case WITHIN_3_DAYS, WITHIN_1_WEEK -> Mark.RAISED;
        };
    }

    static List<SourceLine> sources(List<Citation> citations) {
        return citations.stream()
                .map(citation -> new SourceLine(
                        citation.source().what(),
                        citation.source().url(),
                        citation.source().weight().words(),
                        citation.supports()))
                .toList();
    }
}
