package fibril.clinic.recover.pages;

import fibril.clinic.recover.Closing;
import fibril.clinic.recover.Closing.Ground;
import fibril.clinic.recover.Closing.Harm;
import fibril.clinic.recover.Closing.Involvement;
import fibril.clinic.recover.Closing.Result;
import fibril.clinic.recover.ReportDuty;
import fibril.clinic.web.Form;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads how a flag was closed. */
final class TypedClosing {

    private static final int LONGEST = 2000;

    private TypedClosing() {}

    /** Every fault is noted in the form; empty when there is one. Nobody learns of an event before it was raised. */
    static Optional<Closing> read(
            Form form, ReportDuty duty, LocalDate raisedOn, LocalDate today, UUID author, Instant now) {
        form.labels("recover.closing");
        String done = form.need("whatWasDone", LONGEST);
        Optional<Result> result =
                form.needOneOf("result", names(Result.values())).map(Result::valueOf);
        Optional<Harm> harm = form.needOneOf("harm", names(Harm.values())).map(Harm::valueOf);
        Optional<Involvement> device =
                form.needOneOf("device", names(Involvement.values())).map(Involvement::valueOf);
        String how = form.text("deviceHow", LONGEST);
        String care = form.text("furtherCare", LONGEST);
        LocalDate aware = form.day("awareOn", raisedOn, today).orElse(raisedOn);
        Set<Ground> grounds = grounds(form);
        harm.filter(hurt -> !hurt.agreesWith(grounds))
                .ifPresent(hurt -> form.problem(
                        "harm",
                        grounds.isEmpty() ? "recover.closing.harm.noGround" : "recover.closing.harm.isSerious"));
        result.ifPresent(ended -> harm.ifPresent(hurt -> refuseContradictions(form, ended, hurt)));
        boolean mayHaveHadAPart = device.filter(part -> part == Involvement.POSSIBLE || part == Involvement.LIKELY)
                .isPresent();
        if (mayHaveHadAPart && how.isEmpty()) form.problem("deviceHow", "recover.closing.deviceHow.missing");
        if (!form.isClean()) return Optional.empty();
        return Optional.of(new Closing(
                done,
                author,
                now,
                result.orElseThrow(),
                harm.orElseThrow(),
                device.orElseThrow(),
                how,
                care,
                form.ticked("deviceKept"),
                duty.dueFor(harm.orElseThrow(), device.orElseThrow(), aware).orElse(null),
                null,
                new Closing.Basis(grounds, aware)));
    }

    private static Set<Ground> grounds(Form form) {
        Set<Ground> grounds = EnumSet.noneOf(Ground.class);
        List<String> known = names(Ground.values());
        for (String typed : form.all("grounds")) {
            if (known.contains(typed)) grounds.add(Ground.valueOf(typed));
            else form.problem("grounds", "web.form.notOffered", form.label("grounds"), typed, String.join(", ", known));
        }
        return grounds;
    }

    private static void refuseContradictions(Form form, Result result, Harm harm) {
        if ((result == Result.DIED) != (harm == Harm.DEATH)) form.problem("harm", "recover.closing.harm.death");
        if (result == Result.LASTING_MARK && harm == Harm.NONE) form.problem("harm", "recover.closing.harm.none");
        if (result == Result.NOTHING_FOUND && harm != Harm.NONE) form.problem("harm", "recover.closing.harm.nothing");
    }

    static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
