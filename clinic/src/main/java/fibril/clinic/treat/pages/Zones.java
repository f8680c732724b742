package fibril.clinic.treat.pages;

import fibril.atlas.Area;
import fibril.atlas.Atlas;
import fibril.atlas.Device;
import fibril.clinic.plan.Course;
import fibril.clinic.plan.Dial;
import fibril.clinic.plan.PlannedZone;
import fibril.clinic.treat.Presets;
import fibril.clinic.treat.Session;
import fibril.clinic.treat.TreatedZone;
import fibril.clinic.treat.ZoneLimits;
import fibril.clinic.web.Choice;
import fibril.clinic.web.Form;
import fibril.clinic.web.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** The zones of one session as form fields: shown, filled by a preset, and read back within their limits. */
final class Zones {

    static final List<String> PRESETS = List.of("planned", "last", "face", "ends");

    private final Atlas atlas;
    private final Course course;
    private final Session session;
    private final Words words;
    private final Map<String, Map<String, PlannedZone>> presets;
    private final Set<String> avoided;

    Zones(Atlas atlas, Course course, Session session, Optional<Session> last, Set<String> avoided, Words words) {
        this.atlas = atlas;
        this.course = course;
        this.session = session;
        this.words = words;
        this.avoided = avoided;
        this.presets = Map.of(
                "planned", Presets.planned(course),
                "last", last.map(Presets::last).orElse(Map.of()),
                "face", Presets.fullFace(atlas, course, avoided));
    }

    boolean has(String preset) {
        return !presets.getOrDefault(preset, Map.of()).isEmpty();
    }

    List<ZoneRow> rows(Form form) {
        return atlas.areas().stream().map(area -> row(area, form)).toList();
    }

    private ZoneRow row(Area area, Form form) {
        ZoneLimits limits = limits(area.id());
        return new ZoneRow(
                area.id(),
                area.name(),
                words.mm(limits.mostMm()),
                words.number(atlas.findDevice(course.device()).map(Zones::step).orElse(Dial.WRITTEN_STEP_MM)),
                cell(form, "depth-" + area.id()),
                cell(form, "passes-" + area.id()),
                cell(form, "end-" + area.id()),
                limits.ends().stream()
                        .map(end -> Choice.of(end.id(), end.words()))
                        .toList(),
                limits.expected().id(),
                limits.expected().words(),
                preset("planned", area.id()),
                preset("last", area.id()),
                preset("face", area.id()),
                avoided.contains(area.id()));
    }

    private static double step(Device device) {
        return Dial.of(device).step();
    }

    private static ZoneRow.Cell cell(Form form, String field) {
        return new ZoneRow.Cell(form.typed(field), form.error(field));
    }

    private String preset(String name, String area) {
        PlannedZone zone = presets.getOrDefault(name, Map.of()).get(area);
        return zone == null ? "" : words.number(zone.depthMm()) + " " + zone.passes();
    }

    private ZoneLimits limits(String area) {
        return ZoneLimits.of(atlas, area, course.concern(), course.device());
    }

    /** What a preset puts into the fields; everything else stays as it was typed. */
    Map<String, String[]> filled(String preset, Form form) {
        Map<String, String[]> fields = new HashMap<>();
        if (preset.equals("ends")) {
            for (Area area : atlas.areas()) {
                if (!form.typed("depth-" + area.id()).isEmpty()) {
                    put(fields, "end-" + area.id(), limits(area.id()).expected().id());
                }
            }
            return fields;
        }
        Map<String, PlannedZone> zones = presets.getOrDefault(preset, Map.of());
        for (Area area : atlas.areas()) {
            PlannedZone zone = zones.get(area.id());
            put(fields, "depth-" + area.id(), zone == null ? "" : words.number(zone.depthMm()));
            put(fields, "passes-" + area.id(), zone == null ? "" : Integer.toString(zone.passes()));
            if (zone == null) put(fields, "end-" + area.id(), "");
        }
        return fields;
    }

    private static void put(Map<String, String[]> fields, String name, String value) {
        fields.put(name, new String[] {value});
    }

    static Map<String, String[]> fields(Session session, Words words) {
        Map<String, String[]> fields = new HashMap<>();
        for (TreatedZone zone : session.zones()) {
            put(fields, "depth-" + zone.area(), words.number(zone.depthMm()));
            put(fields, "passes-" + zone.area(), Integer.toString(zone.passes()));
            put(fields, "end-" + zone.area(), zone.endPoint());
        }
        return fields;
    }

    List<TreatedZone> read(Form form) {
        List<TreatedZone> zones = new ArrayList<>();
        for (Area area : atlas.areas()) zone(form, area).ifPresent(zones::add);
        return zones;
    }

    private Optional<TreatedZone> zone(Form form, Area area) {
        String depth = form.typed("depth-" + area.id());
        String passes = form.typed("passes-" + area.id());
        String end = form.typed("end-" + area.id());
        if (depth.isEmpty() && passes.isEmpty()) {
            if (!end.isEmpty()) form.problem("depth-" + area.id(), "treat.zone.depthMissing", area.name());
            return Optional.empty();
        }
        ZoneLimits limits = limits(area.id());
        if (limits.isForClinicToSet()) {
            form.problem("depth-" + area.id(), "treat.zone.clinicMustSet", area.name());
            return Optional.empty();
        }
        OptionalDouble mm = depth(form, area, depth, limits.mostMm());
        OptionalDouble times = passes(form, area, passes);
        boolean known = end.isEmpty() || limits.allows(end);
        if (!known) form.problem("end-" + area.id(), "treat.zone.otherEnd", area.name(), end);
        return mm.isEmpty() || times.isEmpty() || !known
                ? Optional.empty()
                : Optional.of(new TreatedZone(area.id(), mm.getAsDouble(), (int) times.getAsDouble(), end));
    }

    private OptionalDouble depth(Form form, Area area, String typed, double most) {
        String field = "depth-" + area.id();
        if (typed.isEmpty()) {
            form.problem(field, "treat.zone.depthMissing", area.name());
            return OptionalDouble.empty();
        }
        OptionalDouble mm = number(typed);
        if (mm.isEmpty()) form.problem(field, "treat.zone.depthNoNumber", area.name(), typed);
        else if (!(mm.getAsDouble() > 0)) form.problem(field, "treat.zone.depthZero", area.name(), typed);
        else if (mm.getAsDouble() > most && !isOnRecord(area, mm.getAsDouble())) {
            form.problem(field, "treat.zone.tooDeep", area.name(), typed, words.mm(most));
        } else return mm;
        return OptionalDouble.empty();
    }

    /** What was done was done, though the limit is stricter now; a correction of something else leaves it as it is. */
    private boolean isOnRecord(Area area, double mm) {
        return session.zone(area.id()).filter(zone -> zone.depthMm() == mm).isPresent();
    }

    private static OptionalDouble passes(Form form, Area area, String typed) {
        String field = "passes-" + area.id();
        if (typed.isEmpty()) {
            form.problem(field, "treat.zone.passesMissing", area.name());
            return OptionalDouble.empty();
        }
        OptionalDouble times = number(typed);
        boolean fits = times.isPresent()
                && times.getAsDouble() == Math.rint(times.getAsDouble())
                && times.getAsDouble() >= 1
                && times.getAsDouble() <= TreatedZone.MOST_PASSES;
        if (fits) return times;
        form.problem(field, "treat.zone.passes", area.name(), typed, TreatedZone.MOST_PASSES);
        return OptionalDouble.empty();
    }

    private static OptionalDouble number(String typed) {
        try {
            return OptionalDouble.of(Double.parseDouble(typed.replace(',', '.')));
        } catch (NumberFormatException notANumber) {
            return OptionalDouble.empty();
        }
    }
}
