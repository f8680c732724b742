package fibril.clinic.consult.pages;

import fibril.atlas.Area;
import fibril.atlas.Atlas;
import fibril.clinic.web.Choice;
import fibril.clinic.web.ClientHead;
import fibril.clinic.web.Form;
import fibril.clinic.web.MapArea;
import fibril.clinic.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What /clients/{client}/consultation/new and …/{id}/edit show.
 *
 * @param key names a new consultation from its first showing, so that a form sent twice is one consultation
 * @param version the version on record that a correction follows, empty for a new one
 */
public record ConsultationFormPage(
        ClientHead head,
        Form form,
        String address,
        String action,
        String key,
        String version,
        LocalDate born,
        LocalDate today,
        List<GoalBlock> goals,
        List<EarlierRow> earlier,
        List<Choice> concerns,
        List<Choice> areas,
        List<Choice> treatments) {

    /** One thing she wants, on one or more areas. */
    public record GoalBlock(int number, List<MapArea> areas, boolean open) {
        public String field(String part) {
            return TypedConsultation.field("goal", number, part);
        }
    }

    /** One treatment elsewhere. */
    public record EarlierRow(int number, boolean open) {
        public String field(String part) {
            return TypedConsultation.field("earlier", number, part);
        }
    }

    static ConsultationFormPage of(
            ClientHead head, Form form, Place place, Atlas atlas, LocalDate born, LocalDate today, Words words) {
        return new ConsultationFormPage(
                head,
                form,
                place.address(),
                place.action(),
                place.key(),
                place.version(),
                born,
                today,
                goals(form, atlas),
                earlier(form),
                atlas.concerns().stream()
                        .map(concern -> Choice.of(concern.id(), concern.name()))
                        .toList(),
                atlas.areas().stream()
                        .map(area -> Choice.of(area.id(), area.name()))
                        .toList(),
                treatments(atlas, words));
    }

    /** Where this form stands and where it goes. */
    record Place(String address, String action, String key, String version) {}

    private static List<GoalBlock> goals(Form form, Atlas atlas) {
        List<GoalBlock> blocks = new ArrayList<>();
        for (int i = 1; i <= TypedConsultation.count(form, "goal", TypedConsultation.GOALS); i++) {
            List<String> chosen = form.all(TypedConsultation.field("goal", i, "areas"));
            boolean open = i == 1
                    || !chosen.isEmpty()
                    || !form.typed(TypedConsultation.field("goal", i, "concern"))
                            .isEmpty()
                    || !form.typed(TypedConsultation.field("goal", i, "wish")).isEmpty();
            List<MapArea> areas = new ArrayList<>();
            for (Area area : atlas.areas()) {
                areas.add(new MapArea(area.id(), area.name(), chosen.contains(area.id()), false, ""));
            }
            blocks.add(new GoalBlock(i, List.copyOf(areas), open));
        }
        return blocks;
    }

    private static List<EarlierRow> earlier(Form form) {
        List<EarlierRow> rows = new ArrayList<>();
        for (int i = 1; i <= TypedConsultation.count(form, "earlier", TypedConsultation.EARLIER); i++) {
            boolean open = i == 1;
            for (String part : List.of("rule", "what", "area", "on")) {
                open |= !form.typed(TypedConsultation.field("earlier", i, part)).isEmpty();
            }
            rows.add(new EarlierRow(i, open));
        }
        return rows;
    }

    private static List<Choice> treatments(Atlas atlas, Words words) {
        List<Choice> choices = new ArrayList<>();
        TypedConsultation.counted(atlas)
                .forEach(rule -> choices.add(Choice.of(rule.id(), TypedConsultation.nameOf(rule, words))));
        choices.add(Choice.of(TypedConsultation.OTHER, words.t("consult.earlier.other")));
        return choices;
    }

    public boolean isNew() {
        return version.isEmpty();
    }

    public String value(String field) {
        return form.typed(field);
    }

    public @Nullable String error(String field) {
        return form.error(field);
    }
}
