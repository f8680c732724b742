package fibril.clinic.plan.pages;

import static fibril.clinic.plan.PlanFault.depthField;
import static fibril.clinic.plan.PlanFault.passesField;

import fibril.atlas.Anaesthetic;
import fibril.atlas.Area;
import fibril.atlas.Atlas;
import fibril.atlas.Concern;
import fibril.atlas.Device;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.CourseLabel;
import fibril.clinic.plan.CourseState;
import fibril.clinic.plan.Dial;
import fibril.clinic.plan.Numbing;
import fibril.clinic.plan.PlanCheck;
import fibril.clinic.plan.PlanFault;
import fibril.clinic.plan.PlannedFor;
import fibril.clinic.plan.PlannedZone;
import fibril.clinic.practice.Provenance;
import fibril.clinic.web.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.UUID;

/** A course as it was typed, checked field by field; every problem is noted in the form. */
record TypedCourse(
        Concern concern,
        Device device,
        List<PlannedZone> zones,
        int sessions,
        int spacingDays,
        CourseLabel label,
        String offLabelWhy,
        Numbing numbing,
        String notes) {

    static final String NO_NUMBING = "none";

    private static final double LEAST_DEPTH_MM = 0.05;
    private static final double DEEPEST_TYPED_MM = 3;
    private static final int LONGEST_WHY = 1000;
    private static final int LONGEST_NOTES = 4000;

    static Optional<TypedCourse> read(Form form, Desk desk, PlannedFor whom, boolean noAnaesthetic) {
        Atlas atlas = desk.atlas();
        Optional<Concern> concern = form.needOneOf(
                        "concern", atlas.concerns().stream().map(Concern::id).toList())
                .map(atlas::concern);
        Optional<Device> device = form.needOneOf(
                        "device", atlas.devices().stream().map(Device::id).toList())
                .map(atlas::device);
        List<PlannedZone> zones = zones(form, desk);
        OptionalInt sessions = form.needWhole("sessions", 1, Course.MOST_SESSIONS);
        OptionalInt spacing = form.needWhole("spacingDays", 1, Course.WIDEST_SPACING_DAYS);
        Numbing numbing = numbing(form, atlas);
        String why = form.text("offLabelWhy", LONGEST_WHY);
        String notes = form.text("notes", LONGEST_NOTES);
        if (concern.isEmpty() || device.isEmpty()) return Optional.empty();

        PlanCheck check = new PlanCheck(atlas, concern.get(), whom);
        Dial dial = Dial.of(device.get());
        List<PlanFault> faults = new ArrayList<>();
        zones.forEach(zone -> faults.addAll(check.depth(zone.area(), zone.depthMm(), dial)));
        if (spacing.isPresent()) faults.addAll(check.spacing(spacing.getAsInt()));
        faults.addAll(check.numbing(numbing, noAnaesthetic));
        CourseLabel label = CourseLabel.of(atlas, device.get(), concern.get(), zones, whom);
        faults.forEach(fault -> form.refuse(fault.field(), desk.text(fault.messageKey(), fault.values())));
        if (!label.isOnLabel() && why.isEmpty()) form.problem("offLabelWhy", "plan.fault.offLabelUnexplained");
        if (!form.isClean() || sessions.isEmpty() || spacing.isEmpty() || zones.isEmpty()) return Optional.empty();
        return Optional.of(new TypedCourse(
                concern.get(),
                device.get(),
                zones,
                sessions.getAsInt(),
                spacing.getAsInt(),
                label,
                why,
                numbing,
                notes));
    }

    private static List<PlannedZone> zones(Form form, Desk desk) {
        Atlas atlas = desk.atlas();
        List<String> areas = form.all("area").stream()
                .filter(id -> atlas.findArea(id).isPresent())
                .distinct()
                .toList();
        if (areas.isEmpty()) form.problem("areas", "plan.fault.noArea");
        List<PlannedZone> zones = new ArrayList<>();
        for (String id : areas) {
            Area area = atlas.area(id);
            Field depth = new Field(depthField(id), LEAST_DEPTH_MM, DEEPEST_TYPED_MM, "plan.form.depthOf");
            Field passes = new Field(passesField(id), 1, PlannedZone.MOST_PASSES, "plan.form.passesOf");
            OptionalDouble depthMm = depth.read(form, desk, area);
            OptionalDouble times = passes.read(form, desk, area);
            if (depthMm.isPresent() && times.isPresent()) {
                zones.add(new PlannedZone(id, depthMm.getAsDouble(), (int) times.getAsDouble()));
            }
        }
        return zones;
    }

    /** A field that is made from an area, so that its name in a message is made too. */
    private record Field(String name, double least, double most, String messageKey) {

        OptionalDouble read(Form form, Desk desk, Area area) {
            String typed = form.typed(name).replace(',', '.');
            if (typed.isEmpty()) {
                form.problem(name, messageKey + ".missing", area.name());
                return OptionalDouble.empty();
            }
            try {
                double value = Double.parseDouble(typed);
                boolean whole = isDepth() || value == Math.rint(value);
                if (whole && value >= least && value <= most) return OptionalDouble.of(value);
            } catch (NumberFormatException notANumber) {
                // told below, as for a number outside
            }
            double allowed = isDepth() ? Math.min(most, area.capMm()) : most;
            String from = desk.words().number(least);
            form.problem(
                    name,
                    messageKey + ".outside",
                    area.name(),
                    typed,
                    from,
                    desk.words().number(allowed));
            return OptionalDouble.empty();
        }

        private boolean isDepth() {
            return messageKey.endsWith("depthOf");
        }
    }

    private static Numbing numbing(Form form, Atlas atlas) {
        List<String> offered = new ArrayList<>(List.of(NO_NUMBING));
        atlas.anaesthetics().stream().map(Anaesthetic::id).forEach(offered::add);
        String product = form.oneOf("numbing", offered).orElse(NO_NUMBING);
        if (product.equals(NO_NUMBING)) return new Numbing.None();
        String strength = form.need("numbingStrength", 60);
        OptionalDouble grams = form.needNumber("numbingGrams", 0.1, 100);
        OptionalDouble area = form.needNumber("numbingAreaCm2", 1, 5000);
        OptionalInt minutes = form.needWhole("numbingMinutes", 1, 300);
        if (strength.isEmpty() || grams.isEmpty() || area.isEmpty() || minutes.isEmpty()) return new Numbing.None();
        return new Numbing.Cream(product, strength, grams.getAsDouble(), area.getAsDouble(), minutes.getAsInt());
    }

    /** A draft: whoever corrects an agreed course agrees to it again. */
    Course draft(UUID id, UUID client, String atlasVersion, Provenance provenance) {
        return new Course(
                id,
                client,
                concern.id(),
                device.id(),
                zones,
                sessions,
                spacingDays,
                label.isOnLabel(),
                label.reasons(),
                label.isOnLabel() ? "" : offLabelWhy,
                numbing,
                notes,
                CourseState.DRAFT,
                "",
                atlasVersion,
                provenance);
    }

    /** The fields of a course as its form names them. */
    static Map<String, String> fields(Course course, Desk desk) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("concern", course.concern());
        fields.put("device", course.device());
        for (PlannedZone zone : course.zones()) {
            fields.put(depthField(zone.area()), desk.words().number(zone.depthMm()));
            fields.put(passesField(zone.area()), Integer.toString(zone.passes()));
        }
        fields.put("sessions", Integer.toString(course.sessions()));
        fields.put("spacingDays", Integer.toString(course.spacingDays()));
        fields.put("offLabelWhy", course.offLabelWhy());
        fields.put("notes", course.notes());
        fields.put("version", Integer.toString(course.provenance().version()));
        fields.put("numbing", NO_NUMBING);
        if (course.numbing() instanceof Numbing.Cream cream) {
            fields.put("numbing", cream.product());
            fields.put("numbingStrength", cream.strength());
            fields.put("numbingGrams", desk.words().number(cream.grams()));
            fields.put("numbingAreaCm2", desk.words().number(cream.areaCm2()));
            fields.put("numbingMinutes", Integer.toString(cream.minutes()));
        }
        return fields;
    }
}
