package fibril.clinic.recover.pages;

import fibril.atlas.Disagreement;
import fibril.atlas.RedFlag;
import fibril.atlas.Standing;
import fibril.atlas.Status;
import fibril.atlas.Urgency;
import fibril.clinic.recover.AfterCareSheet;
import fibril.clinic.recover.AfterCareSheet.Advice;
import fibril.clinic.recover.AfterCareSheet.Allowed;
import fibril.clinic.recover.pages.AfterCarePage.Call;
import fibril.clinic.recover.pages.AfterCarePage.Conflict;
import fibril.clinic.recover.pages.AfterCarePage.Line;
import fibril.clinic.recover.pages.AfterCarePage.Phase;
import fibril.clinic.recover.pages.AfterCarePage.Position;
import fibril.clinic.recover.pages.AfterCarePage.Step;
import fibril.clinic.recover.pages.AfterCarePage.Why;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Puts a sheet into the words of its page. */
@Component
public class AfterCareSheets {

    private final RecoverWords words;

    public AfterCareSheets(RecoverWords words) {
        this.words = words;
    }

    List<Step> steps(AfterCareSheet sheet, Instant now) {
        return sheet.allowed().stream().map(allowed -> step(allowed, now)).toList();
    }

    List<Phase> phases(AfterCareSheet sheet, Instant now) {
        return sheet.phases().stream().map(phase -> phase(phase, now)).toList();
    }

    List<Call> emergencies(AfterCareSheet sheet) {
        return calls(sheet, flag -> flag.urgency() == Urgency.EMERGENCY);
    }

    List<Call> calls(AfterCareSheet sheet) {
        return calls(sheet, flag -> flag.urgency() != Urgency.EMERGENCY);
    }

    private List<Call> calls(AfterCareSheet sheet, Predicate<RedFlag> wanted) {
        return sheet.callUs().stream()
                .filter(wanted)
                .map(flag -> new Call(
                        flag.sign(),
                        flag.tellClient(),
                        words.t("recover.sheet.call." + flag.urgency().name())))
                .toList();
    }

    private Step step(Allowed allowed, Instant now) {
        return new Step(
                allowed.time().label(),
                allowed.words(),
                words.moment(allowed.from()),
                !now.isBefore(allowed.from()),
                allowed.time().clinicChanges().stream()
                        .map(change -> change.words())
                        .toList(),
                allowed.disagreement().map(AfterCareSheets::conflict).orElse(Conflict.NONE),
                why(allowed.time().standing()));
    }

    private Phase phase(AfterCareSheet.Phase phase, Instant now) {
        return new Phase(
                phase.facts().id(),
                phase.facts().label(),
                words.t("recover.sheet.span", words.moment(phase.from()), words.moment(phase.to())),
                phase.covers(now),
                lines(phase.normal()),
                lines(phase.todo()),
                lines(phase.avoid()),
                phase.disagreements().stream().map(AfterCareSheets::conflict).toList(),
                why(phase.facts().standing()));
    }

    private List<Line> lines(List<Advice> advice) {
        return advice.stream().map(one -> new Line(one.text(), when(one))).toList();
    }

    private String when(Advice advice) {
        return advice.until()
                .map(until -> words.t("recover.sheet.until", words.moment(until)))
                .or(() -> advice.from().map(from -> words.t("recover.sheet.from", words.moment(from))))
                .orElse("");
    }

    private static Conflict conflict(Disagreement differing) {
        return new Conflict(
                differing.question(),
                differing.positions().stream()
                        .map(position -> new Position(position.says(), position.by()))
                        .toList(),
                differing.recommend());
    }

    private static Why why(Standing standing) {
        String reason = standing.status() == Status.SOURCED ? "" : standing.reason();
        return new Why(reason, RecoverWords.sources(standing.citations()));
    }
}
