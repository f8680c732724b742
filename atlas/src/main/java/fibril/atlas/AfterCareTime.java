package fibril.atlas;

import java.util.List;

/** From when something is allowed again after a session, in hours. */
public record AfterCareTime(
        String id,
        String label,
        String whatStarts,
        int hours,
        int deepHours,
        Range rangeHours,
        String disagreement,
        Standing standing,
        List<ClinicChange> clinicChanges) {

    public AfterCareTime {
        Checks.id("after-care time", id);
        Checks.text("label", label);
        if (!(hours >= 0 && deepHours >= hours)) {
            throw new IllegalArgumentException("hours go up from 0, was " + hours + " and " + deepHours);
        }
        clinicChanges = List.copyOf(clinicChanges);
    }

    AfterCareTime with(int newHours, int newDeepHours, ClinicChange change) {
        return new AfterCareTime(
                id, label, whatStarts, newHours, newDeepHours, rangeHours, disagreement, standing, List.of(change));
    }

    public int hours(DepthClass depth) {
        return switch (depth) {
            case SHALLOW -> hours;
            case DEEP -> deepHours;
        };
    }

    /** Such as {@code 48 hours} or, from three days on, {@code 5 days}. */
    public String words(DepthClass depth) {
        int wait = hours(depth);
        if (wait >= 72 && wait % 24 == 0) return wait / 24 + " days";
        return wait == 1 ? "1 hour" : wait + " hours";
    }
}
