package fibril.clinic.copies.pages;

import fibril.clinic.copies.CopyPlan;
import fibril.clinic.copies.CopyRun;
import fibril.clinic.copies.CopyRuns;
import fibril.clinic.copies.CopySettings;
import fibril.clinic.copies.CopyTrouble;
import fibril.clinic.copies.Copying;
import fibril.clinic.practice.Settings;
import fibril.clinic.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the day page says about the copies: loud when somebody must look after them, one quiet line otherwise. */
@Component
public class CopyNews {

    /** @param quiet empty where there is no plan */
    public record News(List<String> troubles, String quiet) {
        public News {
            troubles = List.copyOf(troubles);
        }
    }

    private final Settings settings;
    private final Copying copying;
    private final CopyRuns runs;
    private final Words words;
    private final Clock clock;

    public CopyNews(Settings settings, Copying copying, CopyRuns runs, Words words, Clock clock) {
        this.settings = settings;
        this.copying = copying;
        this.runs = runs;
        this.words = words;
        this.clock = clock;
    }

    public News now() {
        return new CopySettings(settings, copying).plan().map(this::of).orElse(new News(List.of(), ""));
    }

    public boolean isUndecided() {
        return new CopySettings(settings, copying).how().isEmpty();
    }

    private News of(CopyPlan plan) {
        boolean underway = copying.underway().isPresent();
        Instant now = clock.instant();
        List<String> troubles = CopyTrouble.of(plan, runs, underway, now).stream()
                .map(trouble -> words.t("copies.state.trouble." + trouble))
                .toList();
        return new News(
                troubles, words.t("copies.day", last(CopyRun.Kind.BACKUP, now), last(CopyRun.Kind.REHEARSAL, now)));
    }

    private String last(CopyRun.Kind kind, Instant now) {
        Optional<CopyRun> good = runs.lastGood(kind, now);
        return good.map(run -> words.moment(run.startedAt())).orElse(words.t("copies.day.never"));
    }
}
