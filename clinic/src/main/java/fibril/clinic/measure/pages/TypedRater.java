package fibril.clinic.measure.pages;

import fibril.atlas.Scale;
import fibril.clinic.measure.Measurement;
import fibril.clinic.measure.Rater;
import fibril.clinic.practice.StaffMember;
import fibril.clinic.web.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who rated, and whether without knowing which picture came first. */
record TypedRater(Rater rater, boolean blinded) {

    static final String CLIENT = "client";
    static final String NAMED = "named";

    private static final int LONGEST_NAME = 120;

    static Optional<TypedRater> read(Form form, Scale scale, Circumstances known) {
        Optional<String> chosen = chosen(form, allowed(scale, known));
        String name = chosen.filter(NAMED::equals).isPresent()
                ? form.need("raterName", LONGEST_NAME)
                : form.text("raterName", LONGEST_NAME);
        boolean blinded = form.ticked("blinded");
        if (chosen.isEmpty()) return Optional.empty();
        boolean nameless = chosen.get().equals(NAMED) && name.isEmpty();
        if (nameless) return Optional.empty();
        boolean byClient = chosen.get().equals(CLIENT);
        if (blinded && byClient) form.problem("blinded", "measure.form.blinded.client");
        if (!blinded && !byClient && mustBeBlinded(scale)) form.problem("blinded", "measure.form.blinded.needed");
        return Optional.of(new TypedRater(rater(chosen.get(), name), blinded && !byClient));
    }

    /** Whoever may rate is listed by id, which nobody wants to read in a message. */
    private static Optional<String> chosen(Form form, List<String> allowed) {
        String typed = form.typed("rater");
        if (typed.isEmpty()) form.problem("rater", "web.form.missing", form.label("rater"));
        else if (!allowed.contains(typed)) form.problem("rater", "measure.form.rater.unknown");
        return allowed.contains(typed) ? Optional.of(typed) : Optional.empty();
    }

    private static Rater rater(String chosen, String name) {
        return switch (chosen) {
            case CLIENT -> new Rater.Client();
            case NAMED -> new Rater.Named(name);
            default -> new Rater.StaffMember(UUID.fromString(chosen));
        };
    }

    /** By id for those who work here. */
    static List<String> allowed(Scale scale, Circumstances known) {
        List<String> allowed = new ArrayList<>();
        if (asksProfessional(scale)) {
            known.raters().stream().map(StaffMember::id).map(UUID::toString).forEach(allowed::add);
            allowed.add(NAMED);
        }
        if (scale.raters().contains(Scale.Rater.CLIENT)) allowed.add(CLIENT);
        return allowed;
    }

    static boolean asksProfessional(Scale scale) {
        return scale.raters().contains(Scale.Rater.CLINICIAN) || mayBeBlinded(scale);
    }

    static boolean mayBeBlinded(Scale scale) {
        return scale.raters().contains(Scale.Rater.BLINDED_CLINICIAN);
    }

    static boolean mustBeBlinded(Scale scale) {
        return mayBeBlinded(scale) && !scale.raters().contains(Scale.Rater.CLINICIAN);
    }

    static Map<String, String> fields(Measurement m) {
        String blinded = m.blinded() ? "yes" : "";
        return switch (m.rater()) {
            case Rater.StaffMember(UUID id) -> Map.of("rater", id.toString(), "blinded", blinded);
            case Rater.Client() -> Map.of("rater", CLIENT, "blinded", blinded);
            case Rater.Named(String name) -> Map.of("rater", NAMED, "raterName", name, "blinded", blinded);
        };
    }
}
