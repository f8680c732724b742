package fibril.clinic.copies.pages;

import fibril.clinic.copies.CopyPlan;
import fibril.clinic.copies.CopyRun;
import fibril.clinic.copies.CopyRuns;
import fibril.clinic.copies.CopySettings;
import fibril.clinic.copies.CopyTrouble;
import fibril.clinic.copies.Copying;
import fibril.clinic.practice.Settings;
import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import fibril.clinic.web.Mark;
import fibril.clinic.web.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How it stands with the copies, in words, for their own page and for the day's. */
@Component
public class CopyPages {

    private static final int SHOWN = 30;

    private final Settings settings;
    private final Copying copying;
    private final CopyRuns runs;
    private final Words words;

    public CopyPages(Settings settings, Copying copying, CopyRuns runs, Words words) {
        this.settings = settings;
        this.copying = copying;
        this.runs = runs;
        this.words = words;
    }

    BackupsPage page(Form form, Instant now) {
        CopySettings kept = new CopySettings(settings, copying);
        return new BackupsPage(
                form,
                TypedPlan.stamp(kept.standing()),
                Arrays.stream(CopySettings.How.values())
                        .map(how -> new Choice(
                                how.name(), words.t("copies.how." + how), words.t("copies.how." + how + ".hint")))
                        .toList(),
                copying.fixedFolder().isPresent(),
                kept.plan().isPresent(),
                states(kept, now),
                runs.newest(SHOWN).stream().map(this::line).toList());
    }

    private List<BackupsPage.State> states(CopySettings kept, Instant now) {
        List<BackupsPage.State> states = new ArrayList<>();
        copying.underway().ifPresent(kind -> states.add(state(Mark.UNDERWAY, "underway." + kind)));
        if (kept.how().isEmpty()) states.add(state(Mark.RAISED, "undecided"));
        Optional<CopyPlan> plan = kept.plan();
        plan.ifPresent(planned -> states.addAll(states(planned, now)));
        if (plan.isEmpty() && kept.how().isPresent()) states.add(state(Mark.INFO, "elsewhere"));
        return states;
    }

    private List<BackupsPage.State> states(CopyPlan plan, Instant now) {
        List<BackupsPage.State> states = new ArrayList<>();
        CopyTrouble.of(plan, runs, copying.underway().isPresent(), now)
                .forEach(trouble -> states.add(state(Mark.STOP, "trouble." + trouble)));
        good(CopyRun.Kind.BACKUP, now).ifPresent(at -> states.add(state(Mark.OK, "copied", at)));
        good(CopyRun.Kind.REHEARSAL, now).ifPresent(at -> states.add(state(Mark.OK, "rehearsed", at)));
        copying.faultOf(plan.folder())
                .ifPresent(fault -> states.add(new BackupsPage.State(
                        Mark.STOP,
                        words.t("copies.state.folder"),
                        words.t("copies.form.folder." + fault, plan.folder()))));
        if (copying.sharesADisk(plan.folder())) states.add(state(Mark.RAISED, "sameDisk", plan.folder()));
        return states;
    }

    private Optional<String> good(CopyRun.Kind kind, Instant now) {
        return runs.lastGood(kind, now).map(run -> words.moment(run.startedAt()));
    }

    private BackupsPage.State state(Mark mark, String key, Object... values) {
        String message = "copies.state." + key;
        return new BackupsPage.State(mark, words.t(message, values), words.t(message + ".means", values));
    }

    private BackupsPage.Run line(CopyRun run) {
        return new BackupsPage.Run(
                words.moment(run.startedAt()),
                words.t("copies.kind." + run.kind()),
                run.good() ? Mark.OK : Mark.STOP,
                words.t(run.good() ? "copies.good" : "copies.failed"),
                run.archive().isEmpty() ? run.words() : run.archive() + ": " + run.words());
    }
}
