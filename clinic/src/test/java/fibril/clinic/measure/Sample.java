package fibril.clinic.measure;

import fibril.atlas.Atlas;
import fibril.atlas.Scale;
import fibril.clinic.practice.Provenance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Measurements for tests, named by what matters in them. */
final class Sample {

    static final Atlas ATLAS = Atlas.load();

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00.123Z");

    private final Scale scale;
    private final Map<String, Double> items = new TreeMap<>();
    private UUID id = UUID.randomUUID();
    private UUID client = UUID.randomUUID();
    private @Nullable UUID course;
    private String version;
    private Scale.Direction direction;
    private Occasion occasion = Occasion.OTHER;
    private LocalDate on = LocalDate.of(2026, 3, 2);
    private Rater rater = new Rater.StaffMember(new UUID(0, 7));
    private String place = "";
    private @Nullable LocalDate against;
    private @Nullable Double total;
    private Provenance provenance = Provenance.first(new UUID(0, 7), NINE);

    private Sample(String scale) {
        this.scale = ATLAS.scale(scale);
        this.version = this.scale.version();
        this.direction = this.scale.direction();
    }

    static Sample of(String scale) {
        return new Sample(scale);
    }

    /** The same measurement in its next version. */
    static Sample next(Measurement before) {
        Sample next = new Sample(before.scale());
        next.id = before.id();
        next.client = before.client();
        next.course = before.courseOrNull();
        next.provenance = before.provenance().next(new UUID(0, 8), NINE, "corrected");
        return next;
    }

    Sample client(UUID other) {
        client = other;
        return this;
    }

    Sample course(UUID other) {
        course = other;
        return this;
    }

    Sample version(String other) {
        version = other;
        return this;
    }

    Sample direction(Scale.Direction other) {
        direction = other;
        return this;
    }

    Sample as(Occasion other) {
        occasion = other;
        return this;
    }

    Sample on(LocalDate day) {
        on = day;
        return this;
    }

    Sample by(Rater other) {
        rater = other;
        return this;
    }

    Sample at(String where) {
        place = where;
        return this;
    }

    Sample against(LocalDate day) {
        against = day;
        return this;
    }

    Sample item(String item, double figure) {
        items.put(item, figure);
        return this;
    }

    Sample total(double figure) {
        total = figure;
        if (items.isEmpty()) {
            scale.items().forEach(item -> items.put(item.id(), scale.items().size() == 1 ? figure : item.min()));
        }
        return this;
    }

    Sample reason(String why) {
        provenance = new Provenance(provenance.version(), provenance.author(), provenance.at(), why);
        return this;
    }

    Measurement done() {
        return new Measurement(
                id,
                client,
                course,
                scale.id(),
                version,
                direction,
                occasion,
                on,
                rater,
                false,
                place,
                against,
                items,
                total,
                "",
                "",
                ATLAS.version(),
                provenance);
    }
}
