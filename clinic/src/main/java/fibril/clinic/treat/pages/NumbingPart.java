package fibril.clinic.treat.pages;

import fibril.atlas.Anaesthetic;
import fibril.atlas.Atlas;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.Numbing;
import fibril.clinic.treat.NumbingGiven;
import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import fibril.clinic.web.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Numbing cream as form fields, within the limits the clinic has set; not offered when screening forbids it. */
public record NumbingPart(Form form, boolean forbidden, List<Choice> products, Map<String, String> planned) {

    private static final int LONGEST_STRENGTH = 120;

    public NumbingPart {
        products = List.copyOf(products);
        planned = Map.copyOf(planned);
    }

    public String value(String field) {
        return form.typed(field);
    }

    public @Nullable String error(String field) {
        return form.error(field);
    }

    /** What the plan says of one field; empty when it says nothing. */
    public String planned(String field) {
        return planned.getOrDefault(field, "");
    }

    static NumbingPart of(Form form, boolean forbidden, Atlas atlas, Course course, Words words) {
        return new NumbingPart(
                form,
                forbidden,
                atlas.anaesthetics().stream()
                        .filter(Anaesthetic::mayBeRecorded)
                        .map(product -> new Choice(product.id(), product.name(), limits(product, words)))
                        .toList(),
                planned(course.numbing(), words));
    }

    private static String limits(Anaesthetic product, Words words) {
        return product.limits()
                .map(most -> words.t(
                        "treat.numbing.limits",
                        words.number(most.maxGrams()),
                        words.number(most.maxAreaCm2()),
                        Integer.toString(most.maxMinutes())))
                .orElse("");
    }

    private static Map<String, String> planned(Numbing numbing, Words words) {
        return switch (numbing) {
            case Numbing.None none -> Map.of("numbing", "none");
            case Numbing.Cream cream ->
                Map.of(
                        "numbing", "cream",
                        "cream", cream.product(),
                        "strength", cream.strength(),
                        "grams", words.number(cream.grams()),
                        "cm2", words.number(cream.areaCm2()));
        };
    }

    static Map<String, String[]> fields(NumbingGiven numbing, Words words) {
        Map<String, String[]> fields = new HashMap<>();
        switch (numbing) {
            case NumbingGiven.NotSaid nothing -> {}
            case NumbingGiven.None none -> fields.put("numbing", new String[] {"none"});
            case NumbingGiven.Cream cream -> {
                fields.put("numbing", new String[] {"cream"});
                fields.put("cream", new String[] {cream.product()});
                fields.put("strength", new String[] {cream.strength()});
                fields.put("grams", new String[] {words.number(cream.grams())});
                fields.put("cm2", new String[] {words.number(cream.areaCm2())});
                cream.onAt().ifPresent(at -> fields.put("on", new String[] {words.time(at)}));
                cream.offAt().ifPresent(at -> fields.put("off", new String[] {words.time(at)}));
            }
        }
        return fields;
    }

    /** {@code before}: what stands on record stays recordable, though a limit or a finding came later. */
    NumbingGiven read(Atlas atlas, NumbingGiven before, LocalDate day, Words words) {
        Optional<String> said = form.oneOf("numbing", List.of("none", "cream"));
        if (said.isEmpty()) return new NumbingGiven.NotSaid();
        if (said.get().equals("none")) return new NumbingGiven.None();
        if (forbidden && !(before instanceof NumbingGiven.Cream)) {
            form.problem("numbing", "treat.numbing.forbidden");
            return before;
        }
        Optional<String> product =
                form.needOneOf("cream", products.stream().map(Choice::value).toList());
        return product.flatMap(
                        id -> atlas.anaesthetic(id).limits().map(limits -> cream(id, limits, before, day, words)))
                .orElse(before);
    }

    private NumbingGiven cream(
            String product, Anaesthetic.Limits limits, NumbingGiven before, LocalDate day, Words words) {
        String strength = form.need("strength", LONGEST_STRENGTH);
        OptionalDouble grams = form.needNumber("grams", 0.1, limits.maxGrams());
        OptionalDouble cm2 = form.needNumber("cm2", 1, limits.maxAreaCm2());
        Optional<Instant> on = time("on", day, words);
        Optional<Instant> off = time("off", day, words);
        if (on.isPresent() && off.isPresent()) checkTimes(on.get(), off.get(), limits);
        if (off.isPresent() && form.typed("on").isEmpty()) form.problem("on", "treat.numbing.onMissing");
        if (!form.isClean() || grams.isEmpty() || cm2.isEmpty()) return before;
        return new NumbingGiven.Cream(
                product, strength, grams.getAsDouble(), cm2.getAsDouble(), on.orElse(null), off.orElse(null));
    }

    private void checkTimes(Instant on, Instant off, Anaesthetic.Limits limits) {
        long minutes = Duration.between(on, off).toMinutes();
        if (minutes <= 0) form.problem("off", "treat.numbing.offBeforeOn", form.typed("off"), form.typed("on"));
        else if (minutes > limits.maxMinutes()) {
            form.problem("off", "treat.numbing.tooLong", Long.toString(minutes), Integer.toString(limits.maxMinutes()));
        }
    }

    private Optional<Instant> time(String field, LocalDate day, Words words) {
        String typed = form.typed(field);
        if (typed.isEmpty()) return Optional.empty();
        try {
            return Optional.of(
                    LocalTime.parse(typed).atDate(day).atZone(words.zone()).toInstant());
        } catch (DateTimeParseException noTime) {
            form.problem(field, "treat.time.wrong", form.label(field), typed);
            return Optional.empty();
        }
    }
}
