package fibril.clinic.consult.pages;

import fibril.clinic.consult.Finding;
import fibril.clinic.consult.Judged;
import fibril.clinic.consult.Readiness;
import fibril.clinic.web.Choice;
import fibril.clinic.web.ClientHead;
import fibril.clinic.web.Form;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What /clients/{client}/screening shows: how she stands, then every finding.
 *
 * @param asked id of the questionnaire on record, empty when nothing was asked yet
 * @param seen its version, which every decision names so that nobody decides on answers that have changed since
 * @param form the decision that was refused, with {@code form.typed("rule")} saying at which finding
 */
public record ScreeningPage(
        ClientHead head,
        String address,
        String asked,
        String seen,
        String askedOn,
        String homeNote,
        StandingLine standing,
        List<Group> groups,
        List<Choice> phrases,
        List<Choice> areas,
        String signer,
        String today,
        Form form) {

    /** Where a finding stands on the page, in this order. */
    public enum Place {
        BLOCKS,
        UNANSWERED,
        OPEN,
        SETTLED,
        CLEAR
    }

    public record Group(Place place, List<FindingLine> findings) {}

    static List<Group> groups(Readiness readiness, FindingLines lines) {
        Map<Place, List<FindingLine>> places = new EnumMap<>(Place.class);
        for (Judged judged : readiness.judged()) {
            places.computeIfAbsent(placeOf(judged), none -> new ArrayList<>()).add(lines.of(judged));
        }
        return places.entrySet().stream()
                .map(each -> new Group(each.getKey(), List.copyOf(each.getValue())))
                .toList();
    }

    private static Place placeOf(Judged judged) {
        return switch (judged.finding()) {
            case Finding.Clear _ -> Place.CLEAR;
            case Finding.Unanswered _ -> Place.UNANSWERED;
            case Finding.Wait _ -> judged.blocks() ? Place.BLOCKS : Place.SETTLED;
            case Finding.Raised _ ->
                judged.blocks()
                        ? Place.BLOCKS
                        : judged.isToAcknowledge() && !judged.isAcknowledged() ? Place.OPEN : Place.SETTLED;
        };
    }

    /** The refused form belongs to this finding and this kind of decision. */
    public boolean isRefused(FindingLine finding, String decision) {
        return form.typed("rule").equals(finding.rule())
                && form.typed("decision").equals(decision);
    }

    public @Nullable String value(FindingLine finding, String decision, String field) {
        return isRefused(finding, decision) ? form.typed(field) : null;
    }

    public List<String> values(FindingLine finding, String decision, String field) {
        return isRefused(finding, decision) ? form.all(field) : List.of();
    }

    /** Fields of a finding have its rule in their ids, because the page holds many such forms. */
    public @Nullable String error(FindingLine finding, String decision, String id) {
        return isRefused(finding, decision) ? form.error(id) : null;
    }
}
