package fibril.clinic.measure.pages;

import fibril.atlas.Scale;
import fibril.clinic.measure.Measurement;
import fibril.clinic.measure.MeasurementTimes;
import fibril.clinic.measure.Occasion;
import fibril.clinic.measure.Rater;
import fibril.clinic.plan.Course;
import fibril.clinic.practice.Provenance;
import fibril.clinic.web.Form;
import fibril.clinic.web.Words;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a clean form says of a measurement. */
record TypedMeasurement(
        @Nullable UUID course,
        Scale.Direction direction,
        Occasion occasion,
        LocalDate on,
        Rater rater,
        boolean blinded,
        String place,
        @Nullable LocalDate against,
        TypedItems.Rated rated,
        String notes) {

    static final List<String> OCCASIONS =
            Arrays.stream(Occasion.values()).map(Occasion::name).toList();

    private static final List<String> ENDS =
            List.of(Scale.Direction.LOWER_IS_BETTER.name(), Scale.Direction.HIGHER_IS_BETTER.name());

    private static final int LONGEST_PLACE = 120;
    private static final int LONGEST_NOTES = 2000;

    static Optional<TypedMeasurement> read(Form form, Scale scale, Circumstances known, Words words) {
        Optional<LocalDate> on = form.needDay("on", known.client().born(), known.today());
        Optional<Course> course = course(form, known);
        Optional<Occasion> occasion = occasion(form);
        occasion.ifPresent(why -> on.ifPresent(day -> check(form, scale, why, day, course, known, words)));
        Optional<TypedRater> rater = TypedRater.read(form, scale, known);
        String place = place(form, scale);
        Optional<Scale.Direction> direction = asksDirection(scale)
                ? form.needOneOf("better", ENDS).map(Scale.Direction::valueOf)
                : Optional.of(scale.direction());
        Optional<LocalDate> against = scale.use().ratesChange()
                ? form.needDay(
                        "against",
                        known.client().born(),
                        on.orElse(known.today()).minusDays(1))
                : Optional.empty();
        String notes = form.text("notes", LONGEST_NOTES);
        Optional<TypedItems.Rated> rated = TypedItems.read(form, scale, words);
        if (!form.isClean()) return Optional.empty();
        return Optional.of(new TypedMeasurement(
                course.map(Course::id).orElse(null),
                direction.orElseThrow(),
                occasion.orElseThrow(),
                on.orElseThrow(),
                rater.orElseThrow().rater(),
                rater.orElseThrow().blinded(),
                place,
                against.orElse(null),
                rated.orElseThrow(),
                notes));
    }

    /** A scale that may show change but does not say which end is better. */
    static boolean asksDirection(Scale scale) {
        return scale.direction() == Scale.Direction.NONE && !scale.use().baselineOnly();
    }

    private static Optional<Occasion> occasion(Form form) {
        String typed = form.typed("occasion");
        if (typed.isEmpty()) form.problem("occasion", "web.form.missing", form.label("occasion"));
        else if (!OCCASIONS.contains(typed)) form.problem("occasion", "measure.form.occasion.unknown", typed);
        return OCCASIONS.contains(typed) ? Optional.of(Occasion.valueOf(typed)) : Optional.empty();
    }

    private static String place(Form form, Scale scale) {
        String place = form.text("place", LONGEST_PLACE);
        boolean needed = !scale.asksWhich().isEmpty();
        if (needed && place.isEmpty()) form.problem("place", "web.form.missing", scale.asksWhich());
        return place;
    }

    private static Optional<Course> course(Form form, Circumstances known) {
        String typed = form.typed("course");
        Optional<Course> course = known.course(typed);
        if (!typed.isEmpty() && course.isEmpty()) form.problem("course", "measure.form.course.unknown");
        return course;
    }

    private static void check(
            Form form,
            Scale scale,
            Occasion occasion,
            LocalDate on,
            Optional<Course> course,
            Circumstances known,
            Words words) {
        Optional<MeasurementTimes> times = course.flatMap(known::timesOf);
        switch (occasion) {
            case BASELINE -> {
                if (scale.use().ratesChange()) form.problem("occasion", "measure.form.occasion.change");
                else times.ifPresent(since -> checkBaseline(form, on, since, words));
            }
            case INTERIM, VERDICT -> {
                if (form.typed("course").isEmpty()) form.problem("course", "measure.form.course.needed");
                if (course.isPresent() && times.isEmpty()) form.problem("occasion", "measure.form.occasion.noSession");
                if (scale.use().baselineOnly()) form.problem("occasion", "measure.form.occasion.baselineOnly");
                else times.ifPresent(since -> checkLater(form, occasion, on, since, words));
            }
            case OTHER -> {}
        }
    }

    private static void checkBaseline(Form form, LocalDate on, MeasurementTimes times, Words words) {
        if (on.isAfter(times.firstSession())) {
            form.problem("occasion", "measure.form.occasion.tooLate", words.day(on), words.day(times.firstSession()));
        }
    }

    private static void checkLater(Form form, Occasion occasion, LocalDate on, MeasurementTimes times, Words words) {
        if (occasion == Occasion.VERDICT && on.isBefore(times.verdictFrom())) {
            form.problem("occasion", "measure.form.occasion.tooEarly", words.day(on), words.day(times.verdictFrom()));
        } else if (on.isBefore(times.firstSession())) {
            form.problem(
                    "occasion", "measure.form.occasion.beforeFirst", words.day(on), words.day(times.firstSession()));
        }
    }

    Measurement asOf(UUID id, UUID client, Scale scale, String atlasVersion, Provenance provenance) {
        return new Measurement(
                id,
                client,
                course,
                scale.id(),
                scale.version(),
                direction,
                occasion,
                on,
                rater,
                blinded,
                place,
                against,
                rated.items(),
                rated.score().totalOrNull(),
                notes,
                "",
                atlasVersion,
                provenance);
    }

    /** The same fields, filled with what stands on record. */
    static Map<String, String> fields(Measurement m, Words words) {
        Map<String, String> fields = TypedItems.fields(m.items(), words);
        fields.put("on", m.on().toString());
        fields.put("course", m.course().map(UUID::toString).orElse(""));
        fields.put("occasion", m.occasion().name());
        fields.put("better", m.direction().name());
        fields.put("place", m.place());
        fields.put("against", m.against().map(LocalDate::toString).orElse(""));
        fields.put("notes", m.notes());
        fields.put("version", Integer.toString(m.provenance().version()));
        fields.putAll(TypedRater.fields(m));
        return fields;
    }
}
