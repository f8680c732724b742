package fibril.clinic.plan;

import fibril.clinic.practice.Provenance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Several sessions of one concern with one device. {@code offLabelReasons} is what the check found on the day it was
 * written, {@code offLabelWhy} the practitioner's own reason for going on. {@code stateReason} says why it was stopped.
 */
public record Course(
        UUID id,
        UUID client,
        String concern,
        String device,
        List<PlannedZone> zones,
        int sessions,
        int spacingDays,
        boolean onLabel,
        List<String> offLabelReasons,
        String offLabelWhy,
        Numbing numbing,
        String notes,
        CourseState state,
        String stateReason,
        String atlasVersion,
        Provenance provenance) {

    public static final int MOST_SESSIONS = 20;
    public static final int WIDEST_SPACING_DAYS = 365;

    public Course {
        zones = List.copyOf(zones);
        offLabelReasons = List.copyOf(offLabelReasons);
        if (zones.isEmpty()) throw new IllegalArgumentException("a course has a zone");
        if (zones.stream().map(PlannedZone::area).distinct().count() != zones.size()) {
            throw new IllegalArgumentException("an area stands only once in a course: " + zones);
        }
        if (!(sessions >= 1 && sessions <= MOST_SESSIONS)) {
            throw new IllegalArgumentException("sessions are 1 to " + MOST_SESSIONS + ", were " + sessions);
        }
        if (!(spacingDays >= 1 && spacingDays <= WIDEST_SPACING_DAYS)) {
            throw new IllegalArgumentException("spacing is 1 to " + WIDEST_SPACING_DAYS + " days, was " + spacingDays);
        }
        if (onLabel != offLabelReasons.isEmpty()) throw new IllegalArgumentException("off label needs its reasons");
        if (!onLabel && offLabelWhy.isBlank()) throw new IllegalArgumentException("off label needs a reason why");
        if (state == CourseState.STOPPED && stateReason.isBlank()) {
            throw new IllegalArgumentException("a stopped course says why");
        }
    }

    public List<String> areas() {
        return zones.stream().map(PlannedZone::area).toList();
    }

    public Optional<PlannedZone> zone(String area) {
        return zones.stream().filter(zone -> zone.area().equals(area)).findFirst();
    }

    public double deepestMm() {
        return zones.stream().mapToDouble(PlannedZone::depthMm).max().orElseThrow();
    }

    /** The same course, one state further; nothing of the plan itself changes. */
    public Course to(CourseState next, UUID author, Instant at, String reason) {
        return new Course(
                id,
                client,
                concern,
                device,
                zones,
                sessions,
                spacingDays,
                onLabel,
                offLabelReasons,
                offLabelWhy,
                numbing,
                notes,
                next,
                next == CourseState.STOPPED ? reason : "",
                atlasVersion,
                provenance.next(author, at, reason));
    }
}
