package fibril.clinic.measure.pages;

import fibril.clinic.measure.Look;
import fibril.clinic.measure.Looks;
import fibril.clinic.measure.LooksOf;
import fibril.clinic.measure.Measurements;
import fibril.clinic.measure.Occasion;
import fibril.clinic.people.Client;
import fibril.clinic.people.Corridor;
import fibril.clinic.people.StageOfCare;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the head of every page says of measuring: the most pressing look of any course. */
@Component
public class MeasureStage implements StageOfCare {

    private final LooksOf looks;
    private final Measurements measurements;

    public MeasureStage(LooksOf looks, Measurements measurements) {
        this.looks = looks;
        this.measurements = measurements;
    }

    @Override
    public Corridor stage() {
        return Corridor.MEASURE;
    }

    @Override
    public String addressFor(UUID client) {
        return "/clients/" + client + "/measurements";
    }

    @Override
    public Step stepOf(Client client, LocalDate today) {
        List<Looks> courses = looks.of(client.id(), today);
        List<Look> all = courses.stream().flatMap(one -> one.all().stream()).toList();
        Optional<Look> toDo = all.stream()
                .filter(Look::isToDo)
                .min(Comparator.comparing((Look look) -> look.from().orElse(today)));
        if (toDo.isPresent()) return due(client, toDo.get(), today);
        Optional<Look> next = all.stream()
                .filter(look -> look.state() == Look.State.LATER)
                .min(Comparator.comparing((Look look) -> look.from().orElse(today)));
        if (next.isPresent()) {
            Step step = Step.of(State.WAITING, "measure.step." + key(next.get()) + ".later");
            return next.get().from().map(step::on).orElse(step);
        }
        return settled(client, all);
    }

    private Step due(Client client, Look look, LocalDate today) {
        Step step = Step.of(State.DUE, "measure.step." + key(look) + ".due");
        if (look.occasion() != Occasion.BASELINE) return step.on(look.from().orElse(today));
        return step.with(List.of(new Alert(State.DUE, "measure.alert.baseline", List.of(), addressFor(client.id()))));
    }

    private Step settled(Client client, List<Look> all) {
        boolean verdict =
                all.stream().anyMatch(look -> look.occasion() == Occasion.VERDICT && look.state() == Look.State.DONE);
        if (verdict) return Step.of(State.DONE, "measure.step.verdict.done");
        return measurements.ofClient(client.id()).isEmpty()
                ? Step.of(State.NOT_STARTED, "measure.step.nothing")
                : Step.of(State.IN_PROGRESS, "measure.step.some");
    }

    private static String key(Look look) {
        return look.occasion().name().toLowerCase(Locale.ROOT);
    }
}
