package fibril.clinic.measure.pages;

import fibril.atlas.Atlas;
import fibril.atlas.Concern;
import fibril.atlas.Scale;
import fibril.clinic.measure.Occasion;
import fibril.clinic.plan.Course;
import fibril.clinic.practice.StaffMember;
import fibril.clinic.web.Choice;
import fibril.clinic.web.ClientHead;
import fibril.clinic.web.Form;
import fibril.clinic.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What /clients/{client}/measurements/new and …/{id}/edit show. {@code key} is the id of a new one. */
public record MeasurementFormPage(
        ClientHead head,
        Form form,
        ScaleForm scale,
        String action,
        String totalAddress,
        String cancel,
        String key,
        boolean correction,
        String version,
        String newer,
        List<Choice> occasions,
        List<Choice> courses,
        List<Choice> raters,
        boolean asksName,
        boolean mayBeBlinded,
        boolean mustBeBlinded,
        String sameSites,
        String placeLabel,
        List<String> places,
        List<Choice> ends,
        boolean ratesChange,
        List<String> photographed,
        String earliest,
        String latest) {

    /** The version that a correction follows, and what it says where somebody else wrote it meanwhile. */
    record OnRecord(String version, String newer) {
        static final OnRecord NOTHING = new OnRecord("", "");
    }

    static MeasurementFormPage of(
            ClientHead head,
            Form form,
            Scale scale,
            Atlas atlas,
            Circumstances known,
            String id,
            OnRecord onRecord,
            MeasureWords figures,
            Words words) {
        boolean correction = !onRecord.version().isEmpty();
        String index = "/clients/" + known.client().id() + "/measurements";
        return new MeasurementFormPage(
                head,
                form,
                ScaleForm.of(scale, figures, words),
                correction ? index + "/" + id : index,
                index + "/total?scale=" + scale.id(),
                correction ? index + "/" + id : index,
                correction ? "" : id,
                correction,
                onRecord.version(),
                onRecord.newer(),
                occasions(scale, figures),
                courses(known, atlas, words),
                raters(scale, known, words),
                TypedRater.asksProfessional(scale),
                TypedRater.mayBeBlinded(scale),
                TypedRater.mustBeBlinded(scale),
                sameSites(scale, known, words),
                placeLabel(scale, words),
                known.places(),
                TypedMeasurement.asksDirection(scale) ? ends(words) : List.of(),
                scale.use().ratesChange(),
                known.photographDays().stream().map(words::day).toList(),
                known.client().born().toString(),
                known.today().toString());
    }

    /** Which sites, and not how they were rated: a rater should not be told the figure to beat. */
    private static String sameSites(Scale scale, Circumstances known, Words words) {
        if (scale.formula().kind() != Scale.FormulaKind.MEAN) return "";
        return known.lastOn(scale)
                .map(last -> scale.items().stream()
                        .filter(item -> last.items().containsKey(item.id()))
                        .map(Scale.Item::label)
                        .collect(Collectors.joining(", ")))
                .map(sites -> words.t("measure.form.sameSites", sites))
                .orElse("");
    }

    /** Empty where there is only one of what is measured: a skin type, a life. */
    private static String placeLabel(Scale scale, Words words) {
        if (!scale.asksWhich().isEmpty()) return scale.asksWhich();
        boolean ofThePerson = scale.use().baselineOnly() || !TypedRater.asksProfessional(scale);
        return ofThePerson ? "" : words.t("measure.form.place.optional");
    }

    private static List<Choice> occasions(Scale scale, MeasureWords figures) {
        List<Choice> choices = new ArrayList<>();
        for (Occasion occasion : Occasion.values()) {
            boolean makesSense = switch (occasion) {
                case BASELINE -> !scale.use().ratesChange();
                case INTERIM, VERDICT -> !scale.use().baselineOnly();
                case OTHER -> true;
            };
            if (makesSense) choices.add(Choice.of(occasion.name(), figures.occasion(occasion)));
        }
        return choices;
    }

    private static List<Choice> courses(Circumstances known, Atlas atlas, Words words) {
        return known.courses().stream()
                .map(course -> Choice.of(course.id().toString(), name(course, atlas, words)))
                .toList();
    }

    /** A course as a client's page calls it: its concern and the day it was planned. */
    static String name(Course course, Atlas atlas, Words words) {
        String concern = atlas.findConcern(course.concern()).map(Concern::name).orElse(course.concern());
        return words.t("measure.course", concern, words.day(course.provenance().at()));
    }

    private static List<Choice> raters(Scale scale, Circumstances known, Words words) {
        List<Choice> choices = new ArrayList<>();
        for (String allowed : TypedRater.allowed(scale, known)) {
            String label = switch (allowed) {
                case TypedRater.CLIENT -> words.t("measure.rater.client");
                case TypedRater.NAMED -> words.t("measure.rater.named");
                default ->
                    known.raters().stream()
                            .filter(member -> member.id().toString().equals(allowed))
                            .map(StaffMember::name)
                            .findFirst()
                            .orElse(allowed);
            };
            choices.add(Choice.of(allowed, label));
        }
        return choices;
    }

    private static List<Choice> ends(Words words) {
        return List.of(
                Choice.of("LOWER_IS_BETTER", words.t("measure.direction.lower_is_better")),
                Choice.of("HIGHER_IS_BETTER", words.t("measure.direction.higher_is_better")));
    }
}
