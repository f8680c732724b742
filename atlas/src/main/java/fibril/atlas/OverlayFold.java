package fibril.atlas;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Lays a clinic's settings over the facts. A limit may be made stricter freely and looser only with a reason; no
 * setting passes an area's hard cap or the loosest source.
 */
final class OverlayFold {

    private final Facts facts;
    private final Overlay overlay;
    private final Problems problems;

    OverlayFold(Facts facts, Problems problems) {
        this.facts = facts;
        this.overlay = facts.overlay();
        this.problems = problems;
    }

    Facts folded() {
        List<Area> areas = each(
                facts.areas(),
                Area::id,
                overlay.depthCaps(),
                "depthCaps",
                cap -> cap.concern().isEmpty() ? cap.area() : "",
                this::capped);
        List<Protocol> protocols = protocols(areas);
        List<ScreeningRule> rules = each(
                facts.screeningRules(),
                ScreeningRule::id,
                overlay.waits(),
                "waits",
                Overlay.OwnWait::rule,
                this::waiting);
        List<AfterCareTime> times = each(
                facts.afterCare().times(),
                AfterCareTime::id,
                overlay.afterCareTimes(),
                "afterCareTimes",
                Overlay.OwnTime::time,
                this::timed);
        List<Anaesthetic> products = each(
                facts.anaesthetics(),
                Anaesthetic::id,
                overlay.anaesthetics(),
                "anaesthetics",
                Overlay.NumbingLimits::product,
                this::limited);
        return facts.with(areas, protocols, rules, times, products);
    }

    private List<Protocol> protocols(List<Area> areas) {
        Map<String, Area> byId = Loader.byId(areas, Area::id);
        List<Protocol> onAreas = facts.protocols().stream()
                .map(protocol -> onArea(
                        protocol,
                        Objects.requireNonNull(byId.get(protocol.area().id()))))
                .toList();
        List<Protocol> capped = each(
                onAreas,
                Protocol::id,
                overlay.depthCaps(),
                "depthCaps",
                cap -> cap.concern().isEmpty() ? "" : Protocol.id(cap.area(), cap.concern()),
                this::capped);
        return each(
                capped,
                Protocol::id,
                overlay.depths(),
                "depths",
                depth -> Protocol.id(depth.area(), depth.concern()),
                this::deep);
    }

    /** Applies each setting to the record it names; an empty name belongs to another kind of record. */
    private <R, S> List<R> each(
            List<R> records,
            Function<R, String> id,
            List<S> settings,
            String list,
            Function<S, String> names,
            Change<R, S> change) {
        Map<String, R> byId = Loader.byId(records, id);
        Set<String> done = new LinkedHashSet<>();
        int number = 0;
        for (S setting : settings) {
            number++;
            String name = names.apply(setting);
            if (name.isEmpty()) continue;
            Place place = new Place(problems, name, list + "[" + number + "]");
            R found = byId.get(name);
            if (found == null) place.problem("", "names nothing in the atlas");
            else if (!done.add(name)) place.problem("", "is set twice");
            else byId.put(name, change.apply(found, setting, place));
        }
        return List.copyOf(byId.values());
    }

    private interface Change<R, S> {
        R apply(R found, S setting, Place place);
    }

    private record Place(Problems problems, String record, String at) {
        void problem(String field, String message) {
            problems.add(AtlasFiles.OVERLAY, record, field.isEmpty() ? at : at + "." + field, message);
        }
    }

    private Area capped(Area area, Overlay.DepthCap cap, Place place) {
        if (!(cap.capMm() <= area.hardCapMm())) {
            place.problem(
                    "capMm", "must be at most the hard cap of " + mm(area.hardCapMm()) + ", was " + mm(cap.capMm()));
            return area;
        }
        return area.withCap(
                cap.capMm(),
                new ClinicChange(
                        area.id(),
                        "capMm",
                        "at most " + mm(cap.capMm()),
                        "at most " + mm(area.hardCapMm()) + " (our own limit)",
                        cap.reason()));
    }

    private static Protocol onArea(Protocol protocol, Area area) {
        double cap = Math.min(protocol.capMm(), area.capMm());
        return protocol.with(area, within(protocol.depth(), cap), cap, protocol.clinicChanges());
    }

    private Protocol capped(Protocol protocol, Overlay.DepthCap cap, Place place) {
        if (!(cap.capMm() <= protocol.capMm())) {
            place.problem("capMm", "must be at most " + mm(protocol.capMm()) + " on this area, was " + mm(cap.capMm()));
            return protocol;
        }
        ClinicChange change = new ClinicChange(
                protocol.id(),
                "capMm",
                "at most " + mm(cap.capMm()),
                "at most " + mm(protocol.capMm()) + " (our own limit)",
                cap.reason());
        return protocol.with(protocol.area(), within(protocol.depth(), cap.capMm()), cap.capMm(), List.of(change));
    }

    /** A proposal never starts or ends deeper than the cap. */
    private static Depth within(Depth depth, double cap) {
        return switch (depth) {
            case Depth.Proposed(Range range, double start) ->
                new Depth.Proposed(
                        new Range(Math.min(range.min(), cap), Math.min(range.max(), cap)), Math.min(start, cap));
            case Depth.ClinicMustSet(double atMost, String reason) ->
                new Depth.ClinicMustSet(Math.min(atMost, cap), reason);
            case Depth.SetByClinic own -> own;
        };
    }

    private Protocol deep(Protocol protocol, Overlay.OwnDepth own, Place place) {
        if (!(protocol.depth() instanceof Depth.ClinicMustSet(double atMost, String why))) {
            place.problem("depthMm", "can only be set where sources give none; set a cap instead");
            return protocol;
        }
        if (own.reason().isBlank()) place.problem("reason", "is missing: a depth of the clinic's own needs one");
        if (!(own.depthMm() <= atMost)) {
            place.problem("depthMm", "must be at most " + mm(atMost) + ", was " + mm(own.depthMm()));
            return protocol;
        }
        ClinicChange change =
                new ClinicChange(protocol.id(), "depthMm", mm(own.depthMm()), "no depth. " + why, own.reason());
        List<ClinicChange> changes = Stream.concat(protocol.clinicChanges().stream(), Stream.of(change))
                .toList();
        return protocol.with(
                protocol.area(), new Depth.SetByClinic(own.depthMm(), atMost, own.reason()), protocol.capMm(), changes);
    }

    private ScreeningRule waiting(ScreeningRule rule, Overlay.OwnWait own, Place place) {
        Integer days = rule.waiting().daysOrNull();
        if (days == null) {
            place.problem("days", "this rule has no waiting time");
            return rule;
        }
        if (own.days() < days && own.reason().isBlank()) {
            place.problem("reason", "is missing: a wait shorter than " + days + " days needs one");
        }
        Range range = rule.waiting().rangeDaysOrNull();
        if (range != null && own.days() < range.min()) {
            place.problem(
                    "days",
                    "must be at least " + Words.number(range.min()) + ", the shortest any source gives, was "
                            + own.days());
        }
        String sources = days + " days" + (range == null ? "" : " (sources give " + range.words() + ")");
        return rule.withWait(
                own.days(), new ClinicChange(rule.id(), "waitDays", own.days() + " days", sources, own.reason()));
    }

    private AfterCareTime timed(AfterCareTime time, Overlay.OwnTime own, Place place) {
        if (own.deepHours() < own.hours()) {
            place.problem(
                    "deepHours",
                    "must be at least the hours after shallow work, " + own.hours() + ", was " + own.deepHours());
            return time;
        }
        boolean looser = own.hours() < time.hours() || own.deepHours() < time.deepHours();
        boolean outside =
                !time.rangeHours().contains(own.hours()) || !time.rangeHours().contains(own.deepHours());
        if ((looser || outside) && own.reason().isBlank()) {
            place.problem(
                    "reason",
                    "is missing: earlier than " + time.hours() + " and " + time.deepHours() + " hours, or outside "
                            + time.rangeHours().words() + " hours, needs one");
        }
        String sources = time.hours() + " hours, " + time.deepHours() + " after deep work (sources give "
                + time.rangeHours().words() + ")";
        return time.with(
                own.hours(),
                own.deepHours(),
                new ClinicChange(
                        time.id(),
                        "hours",
                        own.hours() + " hours, " + own.deepHours() + " after deep work",
                        sources,
                        own.reason()));
    }

    private Anaesthetic limited(Anaesthetic product, Overlay.NumbingLimits own, Place place) {
        Anaesthetic.Limits limits = new Anaesthetic.Limits(own.maxGrams(), own.maxAreaCm2(), own.maxMinutes());
        String says = "at most " + Words.number(own.maxGrams()) + " g on " + Words.number(own.maxAreaCm2())
                + " cm² for " + own.maxMinutes() + " minutes";
        return product.with(
                limits, new ClinicChange(product.id(), "limits", says, "no adult maximum was found", own.reason()));
    }

    private static String mm(double value) {
        return Words.number(value) + " mm";
    }
}
