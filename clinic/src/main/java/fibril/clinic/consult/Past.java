package fibril.clinic.consult;

import fibril.atlas.Scope;
import fibril.atlas.ScreeningRule;
import fibril.atlas.WaitFrom;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is on record of earlier treatments: done elsewhere, and the last needling of these areas here. */
public record Past(
        List<EarlierTreatment> elsewhere, @Nullable LocalDate lastNeedledHere) {

    public static final Past NOTHING_KNOWN = new Past(List.of(), null);

    public Past {
        elsewhere = List.copyOf(elsewhere);
    }

    /** The last day on record from which this rule counts. */
    Optional<LocalDate> lastDayFor(ScreeningRule rule, Set<String> areas) {
        Stream<LocalDate> done = elsewhere.stream()
                .filter(treatment -> treatment.rule().equals(rule.id()))
                .filter(treatment -> rule.scope() == Scope.WHOLE_PERSON || treatment.touched(areas))
                .map(EarlierTreatment::on);
        Stream<LocalDate> here =
                rule.waiting().from() == WaitFrom.CONCERN_SPACING ? Stream.ofNullable(lastNeedledHere) : Stream.empty();
        return Stream.concat(done, here).max(Comparator.naturalOrder());
    }
}
