package fibril.clinic.plan;

import fibril.atlas.Atlas;
import fibril.clinic.consult.LastNeedling;
import fibril.clinic.consult.ReadinessOf;
import fibril.clinic.people.Client;
import fibril.clinic.practice.Settings;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Gathers what stands on record for a course and asks what still stops it. */
public final class StopsOnRecord implements SafetyStops {

    private final Supplier<Atlas> atlas;
    private final Settings settings;
    private final ReadinessOf readiness;
    private final LastNeedling lastNeedling;
    private final ConsentTexts texts;
    private final Room room;

    /** This room's own collections. */
    public record Room(
            Courses courses,
            Consents consents,
            Competences competences,
            PrescriberOrders orders,
            TestPatches patches) {}

    public StopsOnRecord(
            Supplier<Atlas> atlas,
            Settings settings,
            ReadinessOf readiness,
            LastNeedling lastNeedling,
            ConsentTexts texts,
            Room room) {
        this.atlas = atlas;
        this.settings = settings;
        this.readiness = readiness;
        this.lastNeedling = lastNeedling;
        this.texts = texts;
        this.room = room;
    }

    @Override
    public List<SafetyStop> of(Client client, Course course, UUID operator, LocalDate today) {
        var onRecord = new StopsBeforeNeedling.OnRecord(
                client,
                course,
                room.courses().versions(course.id()),
                room.competences().mayUse(operator, course.device(), today),
                readiness.of(client, new HashSet<>(course.areas()), Set.of(course.concern()), today),
                room.consents().ofClient(client.id()),
                texts.current(ConsentKind.TREATMENT).version(),
                Stream.concat(room.orders().ofCourse(course.id()).stream(), room.orders().standing().stream())
                        .toList(),
                room.patches().ofClient(client.id()),
                lastNeedled(course),
                PlanRules.of(settings));
        return StopsBeforeNeedling.of(atlas.get(), onRecord, today);
    }

    private Map<String, LocalDate> lastNeedled(Course course) {
        Map<String, LocalDate> last = new HashMap<>();
        for (String area : course.areas()) {
            lastNeedling.lastOn(course.client(), area).ifPresent(day -> last.put(area, day));
        }
        return last;
    }
}
