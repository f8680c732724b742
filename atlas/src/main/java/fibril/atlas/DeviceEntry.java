package fibril.atlas;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one pen with its clearances. */
final class DeviceEntry {

    private final Basis basis;
    private final Set<String> areas;
    private final Set<String> concerns;

    DeviceEntry(Basis basis, Set<String> areas, Set<String> concerns) {
        this.basis = basis;
        this.areas = areas;
        this.concerns = concerns;
    }

    Device read(Entry entry) {
        return new Device(
                entry.text("id"),
                entry.text("name"),
                entry.texts("clearances"),
                entry.parts("indications", this::indication),
                entry.inside("pen", DeviceEntry::pen),
                entry.textOrNone("depthNote"),
                entry.textOrNone("speedNote"),
                entry.textOrNone("needlesNote"),
                entry.textOrNone("cartridge"),
                entry.textOrNone("handpiece"),
                basis.standing(entry));
    }

    private static Device.Pen pen(Entry entry) {
        return new Device.Pen(
                entry.numberOrNone("maxDepthMm", 0.1, 4),
                entry.numberOrNone("stepMm", 0.05, 1),
                entry.wholeOrNone("needles", 1, 200),
                entry.numberOrNone("needleDiameterMm", 0.05, 1),
                entry.rangeOrNone("strokesPerSecond", 1, 500));
    }

    private Indication indication(Entry entry) {
        List<Citation> citations = basis.citations(entry);
        if (citations.isEmpty()) entry.problem("sources", "cites no source");
        return new Indication(
                entry.text("words"),
                ids(entry, "areas", areas),
                ids(entry, "concerns", concerns),
                skinTypes(entry),
                clause(entry.wholeOrNone("ageMin", 0, 100)),
                clause(entry.numberOrNone("maxDepthMm", 0.1, 4)),
                citations);
    }

    private static Clause<Set<String>> ids(Entry entry, String field, Set<String> known) {
        List<String> ids = entry.ids(field, known);
        return entry.has(field) ? new Clause.Says<>(Set.copyOf(ids)) : new Clause.NotStated<>();
    }

    private static Clause<Set<Fitzpatrick>> skinTypes(Entry entry) {
        if (!entry.has("fitzpatrick")) return new Clause.NotStated<>();
        Set<Fitzpatrick> types = EnumSet.noneOf(Fitzpatrick.class);
        for (int type : entry.wholes("fitzpatrick", 1, 6)) types.add(Fitzpatrick.ofNumber(type));
        return new Clause.Says<>(Collections.unmodifiableSet(types));
    }

    private static <T> Clause<T> clause(@Nullable T value) {
        return value == null ? new Clause.NotStated<>() : new Clause.Says<>(value);
    }
}
